import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { optionsLink } from '../src/extension/page-hash';
import type { Draft } from '../src/report/report';
import { later } from '../src/ui/later';
import { earlyRead, startFirstRead } from './first-read';
import { Header } from './frame/header';
import { PageExit } from './frame/page-exit';
import { useStepStart } from './kit/step-start';
import { type Popup, PopupContext } from './state/context';
import { createKeeper } from './state/keeper';
import { type Action, type FirstRead, initialState, type PopupState, reducePopup } from './state/model';
import { isPractice, practiceOffer } from './state/practice';
import { firstStep } from './what/later-code';
import type { StorageFailure } from './what/notices';
import { What } from './what/what';

const nextSteps = () => import('./next-steps');

const Notices = later(() => firstStep().then((module) => module.Notices));
const WhereView = later(() => nextSteps().then((module) => module.WhereView));
const AnswerView = later(() => nextSteps().then((module) => module.AnswerView));
const UnderWayView = later(() => nextSteps().then((module) => module.UnderWayView));
const EndedView = later(() => nextSteps().then((module) => module.EndedView));

const UnkeptReference = later(() =>
  import('./kit/unkept-reference').then((module) => module.UnkeptReference),
);

const PracticeBanner = later(() =>
  import('../src/ui/practice-banner').then((module) => () => (
    <module.PracticeBanner end={optionsLink('practice')} />
  )),
);

const DraftLine = later(() => import('./frame/draft-line').then((module) => module.DraftLine));

const keeper = createKeeper<Draft | null>(async (draft) => {
  const { drafts } = (await import('./state/reports')).reports;
  await (draft ? drafts.set(draft) : drafts.discard(thrownAway.shift() as Draft));
});
/** Those that are still to be deleted: by then the disk may hold the draft of a second popup. */
const thrownAway: Draft[] = [];

function start(read: FirstRead | null): PopupState {
  const now = Date.now();
  return read ? reducePopup(initialState(now), { type: 'resumed', ...read, now }) : initialState(now);
}

/** The whole popup: one step at a time. */
export function PopupApp() {
  // Looked at once: what comes between the first render and its effects would be taken by neither.
  const [early] = useState(earlyRead);
  const [read, setRead] = useState(early);
  const [state, dispatch] = useReducer(reducePopup, early, start);
  const [storageFailed, setStorageFailed] = useState<StorageFailure>(early?.failed ?? false);
  const [windowId, setWindowId] = useState<number | undefined>();
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const known = startFirstRead();
    if (!early) {
      void known.then((found) => {
        dispatch({ type: 'resumed', ...found, now: Date.now() });
        setStorageFailed(found.failed);
        setRead(found);
      });
    }
    const front = isPractice
      ? Promise.resolve({ offer: practiceOffer, tabId: null, windowId: undefined })
      : import('./state/tab').then(({ readFront }) => readFront());
    // The link is shown after everything above it. So once it is there, nothing moves under a finger.
    void Promise.all([front, known]).then(([{ offer, tabId, windowId: own }]) => {
      setWindowId(own);
      dispatch({ type: 'offered', offer, tabId });
    });
    // Fetched while the person reads, so that each next step is there at once.
    for (const view of [WhereView, AnswerView, UnderWayView, EndedView]) void view.load();
  }, [early]);

  const { draft, touched } = state;
  const shown = useRef(draft);
  shown.current = draft;
  // With the drawing, and not after it: what is put later must come later, above all that the draft is discarded.
  useLayoutEffect(() => {
    // Not before the stored one was read: it may hold the link.
    if (touched && read) void keeper.put(draft).then((worked) => setStorageFailed(!worked));
  }, [draft, touched, read]);

  const { waiting, ended } = state;
  useEffect(() => {
    // A private window's reports are nobody's business in the others.
    if (!read || read.isPrivate || isPractice) return;
    void import('./state/reports').then(async ({ reports }) =>
      (await import('../src/report/waiting-mark')).markWaiting(reports.outbox),
    );
  }, [read, waiting, ended]);

  const act = useCallback((action: Action) => {
    if (action.type === 'discarded') {
      thrownAway.push(shown.current);
      void keeper.put(null).then((worked) => setStorageFailed(!worked && 'deleting'));
    }
    dispatch(action);
  }, []);
  const popup: Popup = {
    state,
    isRead: read !== null,
    dispatch: act,
    windowId,
    draftIdle: keeper.idle,
    say: setSpoken,
  };

  return (
    <PopupContext.Provider value={popup}>
      {isPractice && <PracticeBanner />}
      <Header />
      <PageExit />
      <Notices storageFailed={storageFailed} isPrivate={read?.isPrivate ?? false} />
      {read?.unkept && (
        // Only hidden: what was typed into it stays.
        <div hidden={state.step !== 'what'}>
          <UnkeptReference past={read.unkept} />
        </div>
      )}
      <StepFrame step={state.step}>
        <StepView state={state} />
      </StepFrame>
      <DraftLine />
      <output class="hidden-text">{spoken}</output>
    </PopupContext.Provider>
  );
}

function StepView({ state }: { state: PopupState }) {
  switch (state.step) {
    case 'what':
      return <What />;
    case 'where':
      return <WhereView />;
    case 'answer':
      return <AnswerView />;
    case 'under_way':
      return <UnderWayView />;
    case 'ended':
      return <EndedView />;
  }
}

function StepFrame({ step, children }: { step: PopupState['step']; children: ComponentChildren }) {
  useStepStart(step);
  return (
    <div class="step" data-step={step} tabIndex={-1}>
      {children}
    </div>
  );
}
