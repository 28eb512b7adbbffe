/** Stands on everything that leaves a demonstration database. */
export const DEMONSTRATION_NOTICE = "SỐ LIỆU MINH HỌA";
