/** Messengers show pages in a window of their own, and forget what is kept there. */
export function InAppNotice({ messenger, address }: { messenger: string; address: string }) {
  return (
    <section aria-labelledby="in-app" className="mb-5 border-l-4 border-bad bg-bad-wash px-4 py-3">
      <h2 id="in-app" className="font-semibold">
        Trang này đang mở bên trong {messenger}
      </h2>
      <p className="mt-1">
        Trình duyệt của {messenger} không giữ lâu số liệu trên máy: chưa gửi mà đóng lại thì có thể mất. Bấm nút ba chấm ở góc màn hình, chọn “Mở bằng trình duyệt” (Chrome, Safari) rồi nhập tiếp ở đó.
      </p>
      <p className="mt-1 text-small break-all">
        Địa chỉ: <b className="font-medium select-all">{address}</b>
      </p>
    </section>
  );
}
