/** The bot as it is run on the platform: `dist/src/main.js` in production, webhook, an SQLite file. */
import { app } from "./credentials.js";
import { startProgram } from "./start-program.js";

const main = new URL("../../src/main.js", import.meta.url);

/** `settings`: further ones. */
export function startBotProgram(
  database: string,
  platform: string,
  settings: Readonly<Record<string, string>> = {},
): ReturnType<typeof startProgram> {
  return startProgram(main, {
    NODE_ENV: "production",
    LOG_LEVEL: "warn",
    // One measured clerk types faster than a person.
    REQUESTS_PER_MINUTE: "0",
    DATABASE_URL: database,
    FEISHU_MODE: "webhook",
    FEISHU_DOMAIN: platform,
    FEISHU_APP_ID: app.appId,
    FEISHU_APP_SECRET: app.appSecret,
    FEISHU_ENCRYPT_KEY: app.encryptKey,
    FEISHU_VERIFICATION_TOKEN: app.verificationToken,
    ...settings,
  });
}
