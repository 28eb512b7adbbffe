import type { DraftGoal, DraftHeader, DraftIndicator, DraftNote } from "./draft";
import { fold, foldedWords } from "./fold";
import { type MappedText, spanOf } from "./mapped-text";
import { findMisprints } from "./misprints";
import { type OutlineNode, everyNode } from "./outline";
import type { Section } from "./sections";

const at = (indicator: DraftIndicator): string => `Chỉ tiêu ${indicator.number}`;

/** Doubts that the printed words of an indicator raise. */
export function wordNotes(goals: readonly DraftGoal[], texts: ReadonlyMap<string, MappedText>): DraftNote[] {
  const indicators = goals.flatMap((goal) => goal.indicators);
  return indicators.flatMap((indicator) => {
    const text = texts.get(indicator.key)!;
    const folded = fold(indicator.text);
    const notes: DraftNote[] = [];
    const add = (rule: string, note: string, start = 0, end = indicator.text.length) => notes.push({ rule, indicator: indicator.key, place: at(indicator), note, span: spanOf(text, start, end) });
    for (const measure of indicator.measures) {
      for (const target of measure.targets) {
        if (target.inherited && target.comparator === "lt" && target.basis === "value") {
          notes.push({ rule: "inherited-comparator", indicator: indicator.key, place: at(indicator), note: `Văn bản in “${target.phrase}” không có chữ “dưới” như vế trước; đang đọc là dưới, cần xác nhận có phải không quá mức này hay không.`, span: target.span });
        }
        if (target.comparator === null) notes.push({ rule: "ambiguous-target", indicator: indicator.key, place: at(indicator), note: `Văn bản in “${target.phrase}” mà không in con số; chỉ theo dõi được xu hướng, cần quyết định lấy năm nào để so sánh.`, span: target.span });
        if (target.basis === "change_from_base_year" && target.baseYear === null) notes.push({ rule: "ambiguous-target", indicator: indicator.key, place: at(indicator), note: `Văn bản in “${target.phrase}” mà không in giảm hoặc tăng so với năm nào; cần xác định năm gốc.`, span: target.span });
      }
      const milestones = measure.targets.filter(({ timing, basis, maintained, value }) => timing === "milestone" && basis === "value" && !maintained && value !== null);
      const [first, second] = milestones;
      if (first !== undefined && second !== undefined && first.value === second.value && first.phrase !== second.phrase && !measure.disaggregation) add("ambiguous-target", `Mức năm ${first.year} và năm ${second.year} cùng là ${first.value!.replace(".", ",")}; cần đối chiếu bản gốc xem có mốc nào in nhầm hay không.`);
      if (measure.isNew) notes.push({ rule: "new-measure", indicator: indicator.key, place: at(indicator), note: `Danh mục chưa có chỉ số “${measure.name}”; cần chọn một chỉ số có sẵn hoặc lập chỉ số mới.`, span: measure.span });
    }
    const kinds = indicator.measures.filter(({ targets }) => targets.some(({ note }) => /^\d+ loại\.$/.test(note ?? "")));
    if (kinds.length > 1) add("reading", "Hai mốc được tính theo số loại khác nhau nên là hai chỉ số nối tiếp; cần xác nhận danh mục của từng mốc.");
    const vague = /(?:day du|du) cac loai vac[ -]?xin(?!\s*\(?\d)/.exec(folded);
    if (vague !== null && kinds.length === 0) add("ambiguous-target", `Văn bản in “${indicator.text.slice(vague.index, vague.index + vague[0].length)}” mà không nêu bao nhiêu loại; cần ghi rõ danh mục để số liệu các năm so sánh được.`, vague.index, vague.index + vague[0].length);
    const unclear = /vao nam 20\d\d den nam 20\d\d/.exec(folded);
    if (unclear !== null) add("ambiguous-target", `Văn bản in “${indicator.text.slice(unclear.index, unclear.index + unclear[0].length)}”, được đọc là đạt vào năm đầu và giữ đến năm cuối; cần xác nhận đó không phải là hai mốc riêng.`, unclear.index, unclear.index + unclear[0].length);
    const mixed = /ty le [^;]{3,60}so voi so /.exec(folded);
    if (mixed !== null) add("ambiguous-target", `Văn bản in “${indicator.text.slice(mixed.index, mixed.index + mixed[0].length).trim()} …” so sánh tỷ lệ với số lượng; đang đọc là thay đổi của số lượng, cần xác nhận và cần số của năm gốc.`, mixed.index, mixed.index + mixed[0].length);
    const repeated = /khong co tinh trang[^;]{3,60}khong co so/.exec(folded);
    if (repeated !== null) add("ambiguous-target", "Câu in hai lần “không có” với hai cách nói về năm; cần xác nhận mức là 0 trong những năm nào.", repeated.index, repeated.index + repeated[0].length);
    const debris = /\\(?:geq?|leq?)|\\%|\$/.exec(indicator.text);
    if (debris !== null) add("garbled", `Văn bản in “${/\$[^$]*\$/.exec(indicator.text)?.[0] ?? debris[0]}”, là mã lệnh còn sót khi chuyển đổi; cần đối chiếu với bản đã ký.`, debris.index, debris.index + 1);
    const closing = indicator.text.search(/[”»](?=[.;]?\s*$)/);
    if (closing !== -1 && !/[“«]/.test(indicator.text)) add("misprint", "Cuối câu in dấu đóng ngoặc kép mà không có dấu mở; cần kiểm tra xem câu có được trích từ văn bản khác hay không.", closing, closing + 1);
    const obesity = /suy dinh duong the beo phi/.exec(folded);
    if (obesity !== null) add("misprint", "Văn bản in “suy dinh dưỡng thể béo phì” trong khi béo phì không phải là một thể suy dinh dưỡng; cần xác nhận chỉ tiêu nói về tỷ lệ béo phì.", obesity.index, obesity.index + obesity[0].length);
    const groups = /^\W*100\s*% (tre em [^,]{3,60}), (tre em bi [^,]{3,30})/.exec(folded);
    if (groups !== null) add("ambiguous-target", `Một tỷ lệ gộp hai nhóm “${indicator.text.slice(groups.index + groups[0].indexOf(groups[1]!), groups.index + groups[0].indexOf(groups[1]!) + groups[1]!.length)}” và “${indicator.text.slice(groups.index + groups[0].indexOf(groups[2]!), groups.index + groups[0].indexOf(groups[2]!) + groups[2]!.length)}”; cần thống nhất cách tính để không đếm một trẻ hai lần.`);
    for (const { printed, expected, start, end } of findMisprints(indicator.text)) if (expected !== "phấn đấu") add("misprint", `Văn bản in “${printed}”; cần xác nhận đó là “${expected}”.`, start, end);
    return notes;
  });
}

/** Doubts about the document as a whole: blanks, spellings, lists that skip a number, citations. */
export function documentNotes(source: MappedText, roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, header: DraftHeader, goals: readonly DraftGoal[]): DraftNote[] {
  const notes: DraftNote[] = [];
  if (header.number.value === null || header.issuedOn.value === null) {
    const blanks = [header.number.value === null ? "số" : null, header.issuedOn.value === null ? "ngày ban hành" : null].filter((one) => one !== null).join(" và ");
    notes.push({ rule: "blank-header", indicator: null, place: "Phần đầu văn bản", note: `Văn bản không in ${blanks}; cần bổ sung theo bản đã ký.`, span: header.number.span ?? header.issuedOn.span });
  }
  notes.push(...misprintNotes(source, goals), ...listNotes(roots, sections), ...citationNotes(source, header), ...placeNotes(source));
  const decimal = /\d{1,3},\d{3}\s*t[ỷỉ] đồng/iu.exec(source.text);
  if (decimal !== null) notes.push({ rule: "reading", indicator: null, place: "Kinh phí", note: `Kinh phí in “${decimal[0]}” dùng dấu phẩy thập phân; cần xác nhận không phải là hàng nghìn tỷ.`, span: spanOf(source, decimal.index, decimal.index + decimal[0].length) });
  const oneYear = header.startYear.value !== null && header.startYear.value === header.endYear.value;
  const targets = goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.flatMap((measure) => measure.targets)));
  if (!oneYear && targets.length > 1 && targets.every(({ timing, phrase }) => timing === "every_year" && !/(?:hằng|hàng|mỗi) năm/iu.test(phrase))) notes.push({ rule: "reading", indicator: null, place: "Các chỉ tiêu", note: "Không chỉ tiêu nào in năm; mức cần đạt được đọc là của mọi năm trong giai đoạn, cần xác nhận có phải là mức của năm cuối hay không.", span: header.title.span });
  if (oneYear && targets.length > 0 && targets.every(({ phrase, year }) => year === header.endYear.value && !/20\d\d/.test(phrase))) notes.push({ rule: "reading", indicator: null, place: "Các chỉ tiêu", note: `Không chỉ tiêu nào in năm; mức cần đạt được đọc là của năm ${header.endYear.value} theo tên kế hoạch.`, span: header.title.span });
  return notes;
}

function misprintNotes(source: MappedText, goals: readonly DraftGoal[]): DraftNote[] {
  const misprints = findMisprints(source.text);
  const striving = misprints.filter(({ expected }) => expected === "phấn đấu");
  const others = misprints.filter(({ expected }) => expected !== "phấn đấu");
  const notes: DraftNote[] = [];
  if (striving.length > 0) {
    const forms = [...new Set(striving.map(({ printed }) => `“${printed}”`))].join(", ");
    const numbers = goals.flatMap((goal) => goal.indicators).filter(({ text }) => findMisprints(text).some(({ expected }) => expected === "phấn đấu")).map(({ number }) => number);
    notes.push({ rule: "misprint", indicator: null, place: "Các chỉ tiêu", note: `Văn bản in ${forms}${numbers.length > 0 ? ` ở các chỉ tiêu ${numbers.join(", ")}` : ""}; cần xác nhận đó là “Phấn đấu”.`, span: spanOf(source, striving[0]!.start, striving[0]!.end) });
  }
  if (others.length > 0) {
    notes.push({ rule: "misprint", indicator: null, place: "Toàn văn bản", note: `Văn bản in ${[...new Set(others.map(({ printed, expected }) => `“${printed}” (${expected})`))].join(", ")}; cần đối chiếu với bản đã ký trước khi trích dẫn.`, span: spanOf(source, others[0]!.start, others[0]!.end) });
  }
  return notes;
}

/** "4. … 6. …" in the list of bodies: an item may be missing. */
function listNotes(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>): DraftNote[] {
  const notes: DraftNote[] = [];
  for (const node of everyNode(roots)) {
    if (sections.get(node) !== "organisation") continue;
    const numbered = node.children.filter(({ marker }) => marker?.kind === "number");
    numbered.forEach((child, index) => {
      const before = numbered[index - 1]?.marker?.order ?? null;
      const own = child.marker!.order!;
      if (before === null || own === before + 1 || own <= before) return;
      notes.push({ rule: "numbering-gap", indicator: null, place: node.paragraph.whole.text.slice(0, 80), note: `Danh sách đi từ mục ${before} đến mục ${own}, không có mục ${before + 1}; cần đối chiếu bản gốc xem có thiếu một cơ quan hay chỉ sai số thứ tự.`, span: spanOf(child.paragraph.whole, 0, Math.min(60, child.paragraph.whole.text.length)) });
    });
  }
  return notes;
}

/** The same programme cited with two periods that begin in one year. */
function citationNotes(source: MappedText, header: DraftHeader): DraftNote[] {
  const { value: start } = header.startYear;
  const { value: end } = header.endYear;
  const notes: DraftNote[] = [];
  const folded = fold(source.text);
  const hasPeriod = start !== null && end !== null && start !== end;
  for (const match of folded.matchAll(/(?:chuong trinh|ke hoach) (?:hanh dong|thuc hien)[^.;:]{0,90}?giai doan\s*(20\d\d)\s*[-–]\s*(20\d\d)/g)) {
    if (!hasPeriod || Number(match[1]) !== start || Number(match[2]) === end || /5 nam|phat trien kinh te/.test(match[0])) continue;
    if (notes.length > 0) break;
    notes.push({ rule: "citation", indicator: null, place: "Trích dẫn chương trình", note: `Văn bản in “${source.text.slice(match.index, match.index + match[0].length).replace(/\s+/g, " ")}” trong khi kế hoạch này in giai đoạn ${start}-${end}; cần kiểm tra trích dẫn.`, span: spanOf(source, match.index, match.index + match[0].length) });
  }
  const partyNumber = /chi thi (?:so )?\d+-ct\/tw[^.;]{0,40}ban thuong vu tinh uy/.exec(folded);
  if (partyNumber !== null) notes.push({ rule: "citation", indicator: null, place: "Trích dẫn chỉ thị", note: `Văn bản in “${source.text.slice(partyNumber.index, partyNumber.index + partyNumber[0].length).replace(/\s+/g, " ")}”, trong khi ký hiệu TW là của Trung ương; cần đối chiếu ký hiệu.`, span: spanOf(source, partyNumber.index, partyNumber.index + partyNumber[0].length) });
  return notes;
}

/** One place spelled in two ways. */
function placeNotes(source: MappedText): DraftNote[] {
  const forms = new Map<string, Map<string, number>>();
  for (const match of source.text.matchAll(/(?<!\p{L})(huyện|tỉnh|xã|thị xã|thành phố|phường|quận)\s+(\p{Lu}\p{Ll}+\s\p{L}\p{Ll}+)(?!\p{L})/gu)) {
    const key = foldedWords(match[2]!);
    const own = forms.get(`${match[1]} ${key}`) ?? new Map<string, number>();
    if (!own.has(match[2]!)) own.set(match[2]!, match.index);
    forms.set(`${match[1]} ${key}`, own);
  }
  return [...forms].flatMap(([, spellings]) => {
    if (spellings.size < 2) return [];
    const printed = [...spellings.keys()];
    const index = [...spellings.values()].at(-1)!;
    return [{ rule: "name-mismatch", indicator: null, place: "Toàn văn bản", note: `Một địa danh được in hai cách: ${printed.map((one) => `“${one}”`).join(" và ")}; cần xác nhận tên đúng.`, span: spanOf(source, index, index + printed.at(-1)!.length + 8) }];
  });
}
