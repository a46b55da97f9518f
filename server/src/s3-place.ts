export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/**
 * Reads the one setting that chooses an S3-compatible store. Key and secret stand in it like name
 * and password of a database address.
 * @example s3PlaceOf('s3+https://KEY:SECRET@s3.example.vn/len-san/files?region=hn1')
 */
export function s3PlaceOf(address: string): S3Place | null {
  if (!/^s3\+https?:\/\//.test(address)) return null;
  const url = new URL(address.slice(3));
  const [bucket = '', ...folders] = url.pathname.split('/').filter(Boolean);
  if (!bucket || !url.username || !url.password) return null;
  return {
    endpoint: url.origin,
    bucket,
    prefix: folders.map((folder) => `${folder}/`).join(''),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  };
}
