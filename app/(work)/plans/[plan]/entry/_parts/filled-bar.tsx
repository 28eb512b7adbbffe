/** How much of the sheet is filled in, in words and as a bar. */
export function FilledBar({ filled, total, who }: { filled: number; total: number; who: string }) {
  if (total === 0) return null;
  return (
    <div className="w-full max-w-80 text-small text-ink-2">
      <p>
        {who}đã nhập {filled} trong {total} chỉ số
      </p>
      <svg viewBox="0 0 100 2.5" preserveAspectRatio="none" aria-hidden="true" className="mt-1 h-2 w-full overflow-hidden rounded-full">
        <rect width="100" height="2.5" className="fill-none-wash" />
        <rect width={(filled * 100) / total} height="2.5" className="fill-accent" />
      </svg>
    </div>
  );
}
