export function SkipLink() {
  return (
    <a href="#noi-dung" className="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:rounded focus:bg-accent focus:px-4 focus:py-2 focus:text-white">
      Đến nội dung chính
    </a>
  );
}
