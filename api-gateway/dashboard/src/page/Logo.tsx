export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M3 16c3.5-6 7.9-9 13-9s9.5 3 13 9c-3.5 6-7.9 9-13 9S6.5 22 3 16Z" />
      <circle cx="16" cy="16" r="4.5" />
    </svg>
  );
}
