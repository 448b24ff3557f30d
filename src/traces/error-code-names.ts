/** POSIX error names, and those that Node and its resolver add. */
export const errnoNames: ReadonlySet<string> = new Set(
  (
    "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EAI_AGAIN EAI_FAIL EAI_NONAME EALREADY EBADF EBADMSG EBUSY " +
    "ECANCELED ECHILD ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN " +
    "EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTEGRITY EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE " +
    "ENAMETOOLONG ENETDOWN ENETRESET ENETUNREACH ENFILE ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOLCK ENOMEM ENOPROTOOPT " +
    "ENOSPC ENOSYS ENOTCONN ENOTDIR ENOTEMPTY ENOTFOUND ENOTRECOVERABLE ENOTSOCK ENOTSUP ENOTTY ENXIO EOPNOTSUPP EOVERFLOW " +
    "EOWNERDEAD EPERM EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE ERESOLVE EROFS ESHUTDOWN ESPIPE ESRCH ESTALE " +
    "ESOCKETTIMEDOUT ETIME ETIMEDOUT ETXTBSY EWOULDBLOCK EXDEV"
  ).split(" "),
);

/** Numbers of Linux (`errno 104`, Python's `[Errno 28]`) that incident reports quote. */
export const errnoNumbers: ReadonlyMap<string, string> = new Map([
  ["2", "ENOENT"],
  ["5", "EIO"],
  ["11", "EAGAIN"],
  ["12", "ENOMEM"],
  ["13", "EACCES"],
  ["16", "EBUSY"],
  ["17", "EEXIST"],
  ["22", "EINVAL"],
  ["23", "ENFILE"],
  ["24", "EMFILE"],
  ["28", "ENOSPC"],
  ["30", "EROFS"],
  ["32", "EPIPE"],
  ["36", "ENAMETOOLONG"],
  ["98", "EADDRINUSE"],
  ["99", "EADDRNOTAVAIL"],
  ["101", "ENETUNREACH"],
  ["104", "ECONNRESET"],
  ["105", "ENOBUFS"],
  ["110", "ETIMEDOUT"],
  ["111", "ECONNREFUSED"],
  ["113", "EHOSTUNREACH"],
  ["122", "EDQUOT"],
]);

/** PostgreSQL's names of the SQLSTATE codes that incident reports quote (its manual, appendix A). */
export const sqlStates: ReadonlyMap<string, string> = new Map([
  ["08006", "connection_failure"],
  ["22001", "string_data_right_truncation"],
  ["22003", "numeric_value_out_of_range"],
  ["23502", "not_null_violation"],
  ["23503", "foreign_key_violation"],
  ["23505", "unique_violation"],
  ["23514", "check_violation"],
  ["25006", "read_only_sql_transaction"],
  ["25P02", "in_failed_sql_transaction"],
  ["28P01", "invalid_password"],
  ["40001", "serialization_failure"],
  ["40P01", "deadlock_detected"],
  ["42501", "insufficient_privilege"],
  ["42703", "undefined_column"],
  ["42P01", "undefined_table"],
  ["53100", "disk_full"],
  ["53200", "out_of_memory"],
  ["53300", "too_many_connections"],
  ["55P03", "lock_not_available"],
  ["57014", "query_canceled"],
  ["57P01", "admin_shutdown"],
  ["57P03", "cannot_connect_now"],
  ["58030", "io_error"],
]);

/** gRPC's status codes, in the upper case of the protocol. */
export const grpcCodes: ReadonlySet<string> = new Set(
  (
    "CANCELLED UNKNOWN INVALID_ARGUMENT DEADLINE_EXCEEDED NOT_FOUND ALREADY_EXISTS PERMISSION_DENIED RESOURCE_EXHAUSTED " +
    "FAILED_PRECONDITION ABORTED OUT_OF_RANGE UNIMPLEMENTED INTERNAL UNAVAILABLE DATA_LOSS UNAUTHENTICATED"
  ).split(" "),
);
