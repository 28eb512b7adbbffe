/** A working day: nobody stays signed in over night on the office's computer. */
export const SESSION_SECONDS = 10 * 60 * 60;
