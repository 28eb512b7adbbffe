const LINE_ENDS = /\r\n|[\r\v\u0085\u2028\u2029]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Control characters but tab, line feed and form feed; soft hyphens, joiners, marks of direction, byte order marks. */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** NFC, "\n", plain spaces, nothing unseen. Tabs stay, at the end of a line too: they hold the empty cells of a table row. */
export function normaliseText(text: string): string {
  return (
    text
      .replace(LINE_ENDS, "\n")
      .replace(SPACES, " ")
      .replace(UNSEEN, "")
      // The Icelandic letter looks like Đ, and old converters wrote it.
      .replaceAll("Ð", "Đ")
      .replace(/(?<! ) +(?=\n|\f|$)/g, "")
      .replace(/\n{3,}/g, "\n\n")
      .replace(/^\n+|\n+$/g, "")
      .normalize("NFC")
  );
}
