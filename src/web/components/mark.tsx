// The mark: three lots under a sun. Once per page; the sun's colour is used nowhere else.

/** `size` in px at the ordinary root size; `dark` on the bar and in the hall, where the drawn lot is light. */
export const Mark = ({ size = 28, on = 'paper' }: { size?: number; on?: 'paper' | 'bar' }) => (
  <svg
    className={`mark on-${on}`}
    width={`${size / 16}rem`}
    height={`${size / 16}rem`}
    viewBox="0 0 28 28"
    aria-hidden="true"
    focusable="false"
  >
    <circle className="sun" cx="14" cy="4.6" r="3.4" />
    <rect className="lot" x="2" y="14" width="6.6" height="12" />
    <rect className="lot drawn" x="10.7" y="10" width="6.6" height="16" />
    <rect className="lot" x="19.4" y="14" width="6.6" height="12" />
  </svg>
);
