import { useEffect, useRef } from 'preact/hooks';

interface ConfirmProps {
  question: string;
  /** What would be lost, beyond the question. */
  warning?: string | undefined;
  yes: string;
  no: string;
  onYes(): void;
  onNo(): void;
}

/** Asks in place before something is lost. The safe answer has the focus. */
export function Confirm({ question, warning, yes, no, onYes, onNo }: ConfirmProps) {
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    safe.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form
    <div
      class="confirm"
      role="group"
      aria-label={question}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onNo();
      }}
    >
      <p>{question}</p>
      {warning && <p class="confirm-warning">{warning}</p>}
      <div class="buttons">
        <button type="button" class="button button-primary" ref={safe} onClick={onNo}>
          {no}
        </button>
        <button type="button" class="button button-quiet" onClick={onYes}>
          {yes}
        </button>
      </div>
    </div>
  );
}
