import type { MetadataRoute } from "next";

/** Installed, it begins with the unit's own reports: on a phone that is what it is for. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Chỉ tiêu trẻ em",
    short_name: "Chỉ tiêu trẻ em",
    description: "Báo cáo kết quả thực hiện chỉ tiêu trẻ em, nhập được cả khi mất kết nối.",
    lang: "vi",
    start_url: "/reports",
    scope: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: "#0b5c63",
    icons: [
      { src: "/icons/192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/512-maskable.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
