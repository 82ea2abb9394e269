import { useLayoutEffect, useRef } from 'preact/hooks';
import { topOf } from '../../lib/text/document';
import { bodyOf, boxOf, parentOf } from '../../lib/text/dom';
import { RingLines } from '../ui/ring-lines';
import type { Framed } from './view';

/** How far outside the picture its frame stands, in px: the line is not to lie on what one looks at. */
const ROOM = 4;

/**
 * Frames around highlighted pictures, in the colour's own line. They follow scrolling and changes of size; the pointer goes through
 * them. Hidden from readers of the screen: the sidebar's list is the form for them.
 */
export function Frames({ framed }: { framed: readonly Framed[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (box.current ? follow(box.current, framed) : undefined), [framed]);
  return (
    <div ref={box} class="frames" aria-hidden="true">
      {framed.map(({ id, colour, isThick }) => (
        <svg
          key={id}
          class={isThick ? 'frame is-thick' : 'frame'}
          data-colour={colour}
          aria-hidden="true"
        >
          <RingLines colour={colour} />
        </svg>
      ))}
    </div>
  );
}

function follow(box: HTMLElement, framed: readonly Framed[]): () => void {
  const life = new AbortController();
  let frame = 0;
  const place = () => {
    frame = 0;
    framed.forEach(({ element }, i) => {
      const svg = box.children[i] as SVGSVGElement | undefined;
      if (svg) placeOne(svg, element);
    });
  };
  const soon = () => {
    frame ||= requestAnimationFrame(place);
  };
  const options = { signal: life.signal, passive: true, capture: true };
  for (const name of ['scroll', 'resize', 'load', 'transitionend', 'toggle'])
    addEventListener(name, soon, options);
  // What grows above a picture moves it: the page's own size tells.
  const sizes = new ResizeObserver(soon);
  sizes.observe(topOf(document));
  for (const { element } of framed) sizes.observe(element);
  life.signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
  });
  place();
  return () => life.abort();
}

function placeOne(svg: SVGSVGElement, element: Element): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const isSeen = width > 0 && height > 0 && element.checkVisibility?.() !== false;
  svg.style.display = isSeen ? '' : 'none';
  svg.style.left = `${left - ROOM}px`;
  svg.style.top = `${top - ROOM}px`;
  svg.style.width = `${width + 2 * ROOM}px`;
  svg.style.height = `${height + 2 * ROOM}px`;
  const seen = seenPart(element, { left, top, right: left + width, bottom: top + height });
  svg.style.clipPath = seen;
}

/** What of a frame is cut off by the boxes that scroll around its picture, as CSS. */
function seenPart(element: Element, box: Edges): string {
  const cut: Edges = { left: 0, top: 0, right: 0, bottom: 0 };
  const body = bodyOf(document);
  for (let at = parentOf(element); at && at !== body; at = parentOf(at)) {
    if (getComputedStyle(at).overflow === 'visible') continue;
    const edge = boxOf(at);
    cut.left = Math.max(cut.left, edge.left - box.left);
    cut.top = Math.max(cut.top, edge.top - box.top);
    cut.right = Math.max(cut.right, box.right - edge.right);
    cut.bottom = Math.max(cut.bottom, box.bottom - edge.bottom);
  }
  // Half of the line stands outside the frame's own box.
  const side = (by: number) => (by > 1 ? `${by + ROOM}px` : `${-2 * ROOM}px`);
  return `inset(${side(cut.top)} ${side(cut.right)} ${side(cut.bottom)} ${side(cut.left)})`;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
