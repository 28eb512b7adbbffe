/** "đúng tiến độ" → "Đúng tiến độ". */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

/** "tỉnh Điện Biên": a name that begins with its kind, inside a sentence. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
