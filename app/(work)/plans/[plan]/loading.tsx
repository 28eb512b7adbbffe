export default function Loading() {
  return (
    <p role="status" className="py-16 text-center text-ink-3">
      Đang tải…
    </p>
  );
}
