import { z } from "zod";
import { decimalWords } from "../decimal-words";
import { tick, typedLine } from "../typed";

/** The three things that a table of figures is made of; any two of them are its rows and columns, the third its groups. */
export const TABLE_AXES = ["areas", "measures", "years"] as const;
export type TableAxis = (typeof TABLE_AXES)[number];

export const TABLE_AXIS_WORDS: Record<TableAxis, string> = { areas: "địa bàn", measures: "chỉ số", years: "năm" };

/** Beyond this nobody reads a table, and a page would be slow. A province has up to 168 communes. */
export const MOST_OF_AXIS: Record<TableAxis, number> = { measures: 20, areas: 180, years: 12 };
export const MOST_CELLS = 6_000;

const distinct = <T>(items: T[]): T[] => [...new Set(items)];

/** Names are longer than any real list, so that what is too much is said in a sentence and not lost. */
const someOf = <S extends z.ZodType>(item: S) => z.array(item).max(1_000).transform(distinct);

/** What was chosen and how it lies; never a figure. Kept as JSON, so it is checked again when it is read. */
export const tableDefinition = z
  .object({
    /** Codes of the catalogue. */
    measures: someOf(z.string().min(1).max(100)),
    areas: someOf(z.uuid()),
    /** Areas of which every commune is meant, whichever there are on the map of the years. */
    communesOf: someOf(z.uuid()),
    years: someOf(z.int().min(1990).max(2100)).transform((years) => years.sort((a, b) => a - b)),
    rows: z.enum(TABLE_AXES),
    columns: z.enum(TABLE_AXES),
  })
  .refine(({ rows, columns }) => rows !== columns, { path: ["columns"], error: "Hàng và cột phải là hai thứ khác nhau. Hãy chọn lại." });
export type TableDefinition = z.output<typeof tableDefinition>;

export const EMPTY_TABLE: TableDefinition = { measures: [], areas: [], communesOf: [], years: [], rows: "areas", columns: "years" };

/** What is neither rows nor columns. */
export const groupAxis = ({ rows, columns }: Pick<TableDefinition, "rows" | "columns">): TableAxis => TABLE_AXES.find((axis) => axis !== rows && axis !== columns) ?? "measures";

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

const listOf = (value: string | readonly string[] | undefined): string[] => (value === undefined ? [] : typeof value === "string" ? [value] : [...value]);

/**
 * The definition that an address asks for. What cannot be part of one is left out, as a link may be old or cut off; where rows
 * and columns are the same, the columns give way.
 */
export function readTableQuery(query: Query): TableDefinition {
  const valid = <S extends z.ZodType>(schema: S, items: unknown[]): z.output<S>[] => items.slice(0, 1_000).flatMap((item) => { const parsed = schema.safeParse(item); return parsed.success ? [parsed.data] : []; });
  const axis = (value: string | readonly string[] | undefined, otherwise: TableAxis): TableAxis => TABLE_AXES.find((one) => one === listOf(value)[0]) ?? otherwise;
  const rows = axis(query.rows, EMPTY_TABLE.rows);
  const wanted = axis(query.columns, EMPTY_TABLE.columns);
  return tableDefinition.parse({
    measures: valid(z.string().min(1).max(100), listOf(query.measure)),
    areas: valid(z.uuid(), listOf(query.area)),
    communesOf: valid(z.uuid(), listOf(query.communes)),
    years: valid(z.int().min(1990).max(2100), listOf(query.year).map(Number)),
    rows,
    columns: wanted === rows ? (rows === "years" ? "areas" : "years") : wanted,
  });
}

/** The definition in an address, each name as often as it stands there. */
export const readTableAddress = (address: URLSearchParams): TableDefinition => readTableQuery(Object.fromEntries([...new Set(address.keys())].map((name) => [name, address.getAll(name)])));

/** The address that asks for it, without "?": what `readTableAddress` reads back. */
export const tableQuery = ({ measures, areas, communesOf, years, rows, columns }: TableDefinition): string =>
  new URLSearchParams([
    ...measures.map((code) => ["measure", code]),
    ...areas.map((id) => ["area", id]),
    ...communesOf.map((id) => ["communes", id]),
    ...years.map((year) => ["year", String(year)]),
    ["rows", rows],
    ["columns", columns],
  ]).toString();

/** What is still to be chosen, as a sentence; null where each of the three has something. */
export function missingChoice({ measures, areas, communesOf, years }: TableDefinition): string | null {
  const missing = [measures.length === 0 && "chỉ số", areas.length + communesOf.length === 0 && "địa bàn", years.length === 0 && "năm"].filter((word) => word !== false);
  if (missing.length === 0) return null;
  return `Hãy chọn ${missing.length === 1 ? missing[0] : `${missing.slice(0, -1).join(", ")} và ${missing.at(-1)}`}, rồi bấm “Lập bảng”.`;
}

/** How many cells it has. */
const cellCount = (counts: Record<TableAxis, number>): number => TABLE_AXES.reduce((product, axis) => product * counts[axis], 1);

/** Why the table is too large, with what to do; null when it is not. `counts`: after communes have been counted one by one. */
export function tableSizeFault(counts: Record<TableAxis, number>): string | null {
  const over = TABLE_AXES.filter((axis) => counts[axis] > MOST_OF_AXIS[axis]);
  if (over.length > 0) {
    const each = over.map((axis) => `${counts[axis]} ${TABLE_AXIS_WORDS[axis]} (nhiều nhất ${MOST_OF_AXIS[axis]})`);
    return `Bảng quá lớn: ${each.join(", ")}. Hãy bỏ bớt ${over.map((axis) => TABLE_AXIS_WORDS[axis]).join(", ")} rồi lập lại.`;
  }
  if (cellCount(counts) <= MOST_CELLS) return null;
  const whole = (count: number) => decimalWords(String(count));
  return `Bảng quá lớn: ${counts.measures} chỉ số × ${counts.areas} địa bàn × ${counts.years} năm là ${whole(cellCount(counts))} ô, nhiều nhất ${whole(MOST_CELLS)} ô. Hãy bỏ bớt chỉ số, địa bàn hoặc năm rồi lập lại.`;
}

const tableName = () => typedLine("Hãy đặt tên cho bảng, ví dụ: Tử vong trẻ em các xã 2021–2025.", 120);

/** A definition as one field of a form: the address that asks for it. */
const definitionField = z.string({ error: "Hãy lập bảng trước khi lưu." }).transform((text, context): TableDefinition => {
  const definition = readTableAddress(new URLSearchParams(text.slice(0, 100_000)));
  const missing = missingChoice(definition);
  if (missing !== null) context.addIssue({ code: "custom", message: missing });
  return definition;
});

export const saveTableInput = z.object({ name: tableName(), definition: definitionField, isShared: tick() });
export type SaveTableInput = z.output<typeof saveTableInput>;

/** `version`: the one that the form was opened on. Without a definition the table keeps the one it has. */
export const changeTableInput = z.object({ id: z.uuid(), version: z.coerce.number().int(), name: tableName(), isShared: tick(), definition: definitionField.optional() });
export type ChangeTableInput = z.output<typeof changeTableInput>;

export const deleteTableInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });
export type DeleteTableInput = z.output<typeof deleteTableInput>;
