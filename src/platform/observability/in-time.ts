/** What `work` answers, if it does within so many milliseconds; throws when it does not, `tooLate` if that is given. */
export async function inTime<T>(milliseconds: number, work: Promise<T>, tooLate?: Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(tooLate ?? new Error(`No answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
