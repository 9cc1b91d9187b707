import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly title: string;
  /** Label and value of each. */
  readonly secrets: readonly (readonly [string, string])[];
  readonly onKept: () => void;
}

/** What is shown this once. Stays until somebody says that it is kept. */
export function Secret({ title, secrets, onKept }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState('');
  useEffect(() => heading.current?.focus(), []);

  async function copy(label: string, value: string) {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(`${label} copied`);
    } catch {
      setCopied('This browser does not let the page copy: select it and copy it yourself.');
    }
  }

  return (
    <section className="panel secret" aria-labelledby="secret-title" data-testid="secret">
      <h3 id="secret-title" ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p>This is shown once, and nowhere again. Keep it in a safe place.</p>
      {secrets.map(([label, value]) => (
        <div key={label} className="field secret-line">
          <label htmlFor={`secret-${label}`}>{label}</label>
          <input id={`secret-${label}`} readOnly value={value} onFocus={(event) => event.target.select()} />
          <button type="button" className="add" onClick={() => void copy(label, value)}>
            Copy<span className="visually-hidden"> {label}</span>
          </button>
        </div>
      ))}
      <p role="status">{copied}</p>
      <button type="button" className="add" data-testid="secret-kept" onClick={onKept}>
        I have kept it
      </button>
    </section>
  );
}
