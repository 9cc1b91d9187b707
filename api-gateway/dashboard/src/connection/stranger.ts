type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls the listener whenever the gateway answered a request as one of nobody it knows. */
export function onStranger(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function tellStranger(): void {
  listeners.forEach((listener) => listener());
}
