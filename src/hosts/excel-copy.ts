/** Larger copies are not fetched: what they add to a read is not worth the wait. */
const MOST_BYTES = 30 * 1024 * 1024;
const SLICE_BYTES = 512 * 1024;
const PATIENCE = 10_000;

/**
 * The bytes of the workbook as Excel would save it now. Fetching them changes nothing and moves nothing. Undefined where Excel has no
 * copy to give: it is busy, the file is too large, or this Excel cannot.
 */
export async function fetchCopy(office: typeof Office, signal?: AbortSignal): Promise<Uint8Array | undefined> {
  if (!office.context.requirements.isSetSupported('CompressedFile', '1.1')) return undefined;
  const file = await answer<Office.File>(
    (done) => office.context.document.getFileAsync(office.FileType.Compressed, { sliceSize: SLICE_BYTES }, done),
    signal,
  );
  if (!file) return undefined;
  try {
    if (file.size > MOST_BYTES) return undefined;
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      if (signal?.aborted) return undefined;
      const slice = await answer<Office.Slice>((done) => file.getSliceAsync(index, done), signal);
      const data: unknown = slice?.data;
      if (!Array.isArray(data) || at + data.length > bytes.length) return undefined;
      bytes.set(data, at);
      at += data.length;
    }
    return at === bytes.length ? bytes : undefined;
  } finally {
    // Excel keeps only two copies at a time, so each has to be given back.
    file.closeAsync();
  }
}

/** The value of a call that answers by callback; undefined where it fails, is no longer wanted, or does not answer in time. */
function answer<T>(
  call: (done: (result: Office.AsyncResult<T>) => void) => void,
  signal: AbortSignal | undefined,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const settle = (value?: T | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      resolve(value ?? undefined);
    };
    const stop = (): void => settle();
    const timer = setTimeout(stop, PATIENCE);
    signal?.addEventListener('abort', stop);
    call(({ value }) => settle(value));
  });
}
