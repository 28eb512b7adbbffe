/** Where proxy.ts tells a page under which address it was asked for. Apart, so that the proxy carries no database. */
export const PATH_HEADER = "x-requested-path";
