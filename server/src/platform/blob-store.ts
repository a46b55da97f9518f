/**
 * Content-addressed files: the key is the lower-case hex SHA-256 of the bytes. A local folder and
 * an S3-compatible store meet the same suite.
 */
export interface BlobStore {
  /** Stores bytes (no change when present) and answers their key. Durable when it resolves. */
  put(bytes: Uint8Array): Promise<string>;
  /** Bytes of a key, or null. */
  get(sha256: string): Promise<Uint8Array | null>;
  has(sha256: string): Promise<boolean>;
  delete(sha256: string): Promise<void>;
  /** All keys, for garbage collection. */
  keys(): AsyncIterable<string>;
}
