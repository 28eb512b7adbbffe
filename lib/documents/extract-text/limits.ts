/** 20 MB, the largest file that is read. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
