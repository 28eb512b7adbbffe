export interface OfDraft {
  id: string;
  version: number;
}
export interface OfPart extends OfDraft {
  part: string;
}
export type Initial = Record<string, string>;
export type Options = readonly (readonly [string, string])[];

/** What a form is about: the draft as it was seen, and the part of it. */
export function Which({ id, version, part }: OfDraft & { part?: string }) {
  return (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      {part === undefined ? null : <input type="hidden" name="part" value={part} />}
    </>
  );
}
