/** Raised when the meaning of an operation changes; the old shape then stays in the union, so that old logs fold forever. */
export const OPERATION_VERSION = 1
