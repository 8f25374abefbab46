/** Made up: they open nothing but the processes of this benchmark. */
export const app = {
  appId: "cli_0123456789abcdef",
  appSecret: "bench-app-secret",
  encryptKey: "bench-encrypt-key",
  verificationToken: "bench-verification-token",
} as const;
