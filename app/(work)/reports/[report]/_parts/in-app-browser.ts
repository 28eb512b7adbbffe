const MESSENGERS: [RegExp, string][] = [
  [/\bZalo\b/i, "Zalo"],
  [/FBAN\/Messenger|MessengerForiOS|Orca-Android/i, "Messenger"],
  [/FBAN|FBAV|FB_IAB/i, "Facebook"],
  [/\bViber\b/i, "Viber"],
  [/BytedanceWebview|musical_ly|TikTok|\btrill\b/i, "TikTok"],
  [/\bInstagram\b/i, "Instagram"],
  [/\bLine\//i, "LINE"],
  [/Telegram/i, "Telegram"],
];

/** The messenger inside which a page is looked at, by its user agent; null for a browser of its own. */
export const inAppBrowser = (userAgent: string): string | null => MESSENGERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
