/** What the frame of a highlighted picture is drawn with, as large as the svg that it stands in; how it looks says the svg's style. */

/** A wave of 12 px, 2.5 px to each side, for the longest picture; the svg around it shows as much as there is room for. */
const WAVES = 500;
const ALONG = `M0 5${'q3 -5 6 0t6 0'.repeat(WAVES)}`;
const DOWN = `M5 0${'q-5 3 0 6t0 6'.repeat(WAVES)}`;

/** The fill below, the colour's own line, and what makes two of one line. Violet's line is a wave, which no dash pattern is. */
export function RingLines({ colour }: { colour: string }) {
  const full = { width: '100%', height: '100%' };
  return (
    <>
      <rect class="under" {...full} />
      {colour === 'violet' ? <Waves /> : <rect class="line" {...full} />}
      <rect class="inner" {...full} />
    </>
  );
}

/** A wave along each side, from the corner where it begins to wherever the other corner is. */
function Waves() {
  return (
    <g class="line">
      {['0', '100%'].map((side) => (
        <svg key={side} y={side} overflow="visible" aria-hidden="true">
          <svg y="-5" height="10" aria-hidden="true">
            <path d={ALONG} />
          </svg>
        </svg>
      ))}
      {['0', '100%'].map((side) => (
        <svg key={side} x={side} overflow="visible" aria-hidden="true">
          <svg x="-5" width="10" aria-hidden="true">
            <path d={DOWN} />
          </svg>
        </svg>
      ))}
    </g>
  );
}
