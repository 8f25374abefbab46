/** Phone numbers and e-mail addresses of people, masked for chat: 138****5678, z***@example.com. */
const mobile = /(?<![\d.])(1[3-9]\d)\d{4}(\d{4})(?![\d.])/g;
const email = /([A-Za-z0-9])[A-Za-z0-9._%+-]{0,63}(@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4})/g;

export function maskPersonal(text: string): string {
  return text.replace(mobile, "$1****$2").replace(email, "$1***$2");
}
