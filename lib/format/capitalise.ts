/** "đúng tiến độ" → "Đúng tiến độ". */
export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
