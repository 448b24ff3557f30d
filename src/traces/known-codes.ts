const words = (text: string): string[] => text.trim().split(/\s+/);

/** Names of errno.h (POSIX and Linux), of resolvers, and those that Node adds. */
export const errnoNames: ReadonlySet<string> = new Set(
  words(`
    E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF EBADMSG EBUSY ECANCELED ECHILD ECONNABORTED
    ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ
    EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENETDOWN ENETRESET
    ENETUNREACH ENFILE ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOLCK ENOLINK ENOMEM ENOMSG ENOPROTOOPT ENOSPC ENOSR ENOSTR
    ENOSYS ENOTBLK ENOTCONN ENOTDIR ENOTEMPTY ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENXIO EOPNOTSUPP EOVERFLOW EOWNERDEAD
    EPERM EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMOTEIO EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESTALE ETIME
    ETIMEDOUT ETOOMANYREFS ETXTBSY EUSERS EWOULDBLOCK EXDEV EAI_AGAIN EAI_FAIL EAI_FAMILY EAI_MEMORY EAI_NODATA EAI_NONAME
    EAI_SERVICE EAI_SYSTEM ENOTFOUND ESERVFAIL ENONAME ESOCKETTIMEDOUT ECONNTIMEOUT ERESOLVE EINTEGRITY ELIFECYCLE`),
);

/** The names of `[Errno 28]` and the like, where Linux numbers are unlike no other system's in use. */
export const errnoNumbers: ReadonlyMap<number, string> = new Map([
  ...words(
    `EPERM ENOENT ESRCH EINTR EIO ENXIO E2BIG ENOEXEC EBADF ECHILD EAGAIN ENOMEM EACCES EFAULT ENOTBLK EBUSY EEXIST EXDEV ENODEV
     ENOTDIR EISDIR EINVAL ENFILE EMFILE ENOTTY ETXTBSY EFBIG ENOSPC ESPIPE EROFS EMLINK EPIPE EDOM ERANGE`,
  ).map((name, index): [number, string] => [index + 1, name]),
  [98, "EADDRINUSE"],
  [101, "ENETUNREACH"],
  [104, "ECONNRESET"],
  [110, "ETIMEDOUT"],
  [111, "ECONNREFUSED"],
  [113, "EHOSTUNREACH"],
]);

export const signalNames: ReadonlySet<string> = new Set(
  words(`
    SIGABRT SIGALRM SIGBUS SIGCHLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGKILL SIGPIPE SIGPROF SIGPWR SIGQUIT SIGSEGV
    SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ`),
);

/** Why a container does not run, as Kubernetes reports it. */
export const containerReasons: ReadonlySet<string> = new Set(
  words("OOMKilled CrashLoopBackOff ImagePullBackOff ErrImagePull CreateContainerConfigError ContainerCannotRun"),
);

/** The status codes of gRPC that no other word is spelt like. */
export const grpcNames: ReadonlySet<string> = new Set(
  words(
    "INVALID_ARGUMENT DEADLINE_EXCEEDED ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED FAILED_PRECONDITION OUT_OF_RANGE DATA_LOSS",
  ),
);

/** The status codes of gRPC that are words too: they count only where gRPC is meant. */
export const grpcWords: ReadonlySet<string> = new Set([
  ...grpcNames,
  ...words("CANCELLED UNKNOWN NOT_FOUND ABORTED UNIMPLEMENTED INTERNAL UNAVAILABLE UNAUTHENTICATED"),
]);

/** Exceptions of Python and Ruby whose names do not end in `Error` or `Exception`. */
export const exceptionNames: ReadonlySet<string> = new Set(
  words(
    "KeyboardInterrupt SystemExit StopIteration StopAsyncIteration GeneratorExit RecordNotFound RecordNotUnique RecordInvalid",
  ),
);

/** Classes of SQLSTATE: the first two of its five characters (ISO/IEC 9075, PostgreSQL appendix A, ODBC, MySQL). */
export const sqlStateClasses: ReadonlySet<string> = new Set(
  words(`
    01 02 03 07 08 09 0A 0B 0D 0E 0F 0K 0L 0M 0N 0P 0S 0T 0U 0V 0W 0X 0Y 0Z 10 20 21 22 23 24 25 26 27 28 2B 2C 2D 2E 2F 2H 30
    33 34 35 36 38 39 3B 3C 3D 3F 40 42 44 45 46 51 53 54 55 56 57 58 70 72 F0 HV HY HZ IM P0 S0 S1 XA XX`),
);
