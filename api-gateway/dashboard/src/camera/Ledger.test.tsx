import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { aCamera } from '../fixtures';
import { Ledger } from './Ledger';

test('each reason for a dropped frame is an entry of its own', () => {
  const told = renderToStaticMarkup(
    <Ledger camera={aCamera({ captured: 100, scored: 80, dropped: 10, droppedBy: { overload: 7, not_decoded: 3 }, expired: 5, inFlight: 5 })} />,
  );
  expect(told).toContain('dropped, overload');
  expect(told).toContain('dropped, not decoded');
  expect(told).toContain('in flight');
  expect(told).not.toContain('unaccounted');
});

test('frames that nobody accounts for are not hidden', () => {
  expect(renderToStaticMarkup(<Ledger camera={aCamera({ residual: 2 })} />)).toContain('unaccounted for');
});
