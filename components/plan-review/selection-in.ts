/** What is selected of a document: UTF-16 units of its text, and its first and last words to show. */
export interface Selected {
  start: number;
  end: number;
  words: string;
}

const SHOWN = 40;

/**
 * The page's selection as a place in the document that `pane` shows, unit for unit. A selection elsewhere (in a form)
 * leaves the one before as it was; null where nothing is selected in the document any more.
 */
export function selectionIn(pane: HTMLElement, before: Selected | null): Selected | null {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return before;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(pane)) return before;
  if (selection.isCollapsed) return pane.contains(range.startContainer) ? null : before;
  const text = pane.textContent ?? "";
  const start = pane.contains(range.startContainer) ? lengthTo(pane, range.startContainer, range.startOffset) : 0;
  const end = pane.contains(range.endContainer) ? lengthTo(pane, range.endContainer, range.endOffset) : text.length;
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  if (words === "") return null;
  return { start, end, words: words.length <= 2 * SHOWN ? words : `${words.slice(0, SHOWN)} … ${words.slice(-SHOWN)}` };
}

/** How much of the document stands before that point. */
function lengthTo(pane: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(pane, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}
