/** 0 done · 1 done, with findings that block · 2 could not run. */
export type ExitCode = 0 | 1 | 2;
