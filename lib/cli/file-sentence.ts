/** What the file system says no to, as people meet it. */
const SENTENCES: Record<string, (path: string) => string> = {
  ENOENT: (path) => `There is no such file or folder: ${path}.`,
  EISDIR: (path) => `${path} is a folder.`,
  ENOTDIR: (path) => `There is no such folder: ${path}.`,
  EACCES: (path) => `This account may not open ${path}.`,
  EPERM: (path) => `This account may not open ${path}.`,
  EROFS: (path) => `${path} is on a disk that cannot be written.`,
  ENOSPC: (path) => `The disk is full: ${path} was not written.`,
  EDQUOT: (path) => `The disk is full for this account: ${path} was not written.`,
  ENAMETOOLONG: () => 'The name of the file is too long.',
}

/** The sentence for an error of the file system, if it is one that people can put right. */
export function findFileSentence(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'dest' in error ? error.dest : 'path' in error ? error.path : 'the file'
  return SENTENCES[String(error.code)]?.(String(path))
}

/** An error of the file system with the path that it is about: those of an open file, or of a folder that is read, do not say. */
export const namedAfter = (path: string, error: unknown): unknown =>
  error instanceof Error && 'errno' in error ? Object.assign(error, { path }) : error
