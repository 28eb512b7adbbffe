/** Stands on every screen of a database that holds demonstration figures, in print too. */
export function DemonstrationBanner() {
  return (
    <aside aria-label="Số liệu minh họa" className="border-b border-notice-line bg-notice-wash px-4 py-1.5 text-small text-notice frame:px-6">
      <strong className="font-semibold">SỐ LIỆU MINH HỌA.</strong> Các kết quả trên màn hình này không phải số liệu thật của địa phương.
    </aside>
  );
}
