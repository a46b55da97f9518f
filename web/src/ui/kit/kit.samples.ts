/** A drawn basket, small enough to stand in the code. */
export const drawnPicture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="#C98A4B"/><circle cx="50" cy="54" r="36" fill="#8A5A2B"/><path d="M22 60q28 22 56 0M26 46q24 20 48 0" fill="none" stroke="#F2C879" stroke-width="9" stroke-linecap="round"/></svg>')}`;

/** Not a code that can be read: only the shape of one, for looking at the frame. */
export const sampleCode = {
  size: 25,
  get: (x: number, y: number) => (x * 7 + y * 13 + x * y) % 3 === 0,
};
