import { Star, Trash2 } from 'lucide';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import {
  Button,
  Checkbox,
  Empty,
  Failure,
  IconButton,
  Menu,
  Progress,
  Radios,
  SearchField,
  Stroke,
  Swatch,
  Tabs,
  Tag,
  TagInput,
  TextArea,
  TextField,
  Waiting,
} from '../../../components/ui';
import { button, faults, settled, show, small, THEMES, the } from './a-part';

const COLOURS = ['yellow', 'green', 'blue', 'coral', 'violet'] as const;
const nothing = () => undefined;

/** Every part once, in each of its states. */
function Board() {
  return (
    <main>
      <Button kind="primary" onClick={nothing}>
        Save
      </Button>
      <Button kind="outline" onClick={nothing}>
        Cancel
      </Button>
      <Button icon={Star} onClick={nothing}>
        Show
      </Button>
      <Button kind="danger" onClick={nothing}>
        Delete
      </Button>
      <Button kind="primary" busy onClick={nothing}>
        Working
      </Button>
      <Button disabled onClick={nothing}>
        Off
      </Button>
      <IconButton icon={Star} label="Favourite" pressed onClick={nothing} />
      <Tabs
        label="Parts"
        chosen="a"
        items={[
          { id: 'a', label: 'One' },
          { id: 'b', label: 'Two', count: 9 },
        ]}
        onChoose={nothing}
      />
      <div id="panel-a" role="tabpanel" aria-labelledby="tab-a">
        Panel
      </div>
      <SearchField value="war" label="Search" clearLabel="Clear" onInput={nothing} />
      <TextField label="Site" value="x" wrong="That is no site." />
      <TextArea label="Note" value="A note" placeholder="Write" onInput={nothing} />
      <TagInput
        tags={['economy', 'to-check']}
        known={['framing']}
        label="Add a tag"
        removeLabel={(tag) => `Remove ${tag}`}
        onChange={nothing}
      />
      <Checkbox checked onChange={nothing}>
        Tick
      </Checkbox>
      <Radios
        name="r"
        label="Which"
        values={['a', 'b']}
        chosen="a"
        words={(v) => v}
        under={() => <p>Under</p>}
        onChoose={nothing}
      />
      {COLOURS.map((colour, i) => (
        <div key={colour}>
          <Swatch colour={colour} label={colour} digit={i + 1} />
          <Swatch colour={colour} label={colour} digit={i + 1} chosen={i === 0} onPick={nothing} />
          <div style={{ height: '48px' }}>
            <Stroke colour={colour} />
          </div>
        </div>
      ))}
      <Tag name="economy" />
      <Menu label="More" items={[{ label: 'Delete', icon: Trash2, run: nothing }]} />
      <Progress
        label="Importing"
        done={412}
        total={1193}
        said="412 of 1,193"
        current="As We May Think"
        cancel={{ label: 'Stop', run: nothing }}
      />
      <Empty title="Nothing yet" action={{ label: 'Begin', run: nothing }}>
        <p>Do this.</p>
      </Empty>
      <Failure
        what="It broke."
        now="Nothing is lost."
        actions={[{ label: 'Again', run: nothing }]}
      />
      <Failure quiet what="It changed." />
      <Waiting>Reading</Waiting>
    </main>
  );
}

describe.each(THEMES)('the parts in the %s theme', (theme) => {
  it('have no accessibility faults at 320 px, and no control too small to hit', async () => {
    await page.viewport(320, 800);
    const root = show(<Board />, theme);
    await settled();
    expect(await faults(root)).toEqual([]);
    expect(small(root)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });
});

describe('a button', () => {
  it('that is busy takes no press and keeps the focus', () => {
    const run = vi.fn();
    const root = show(
      <Button busy onClick={run}>
        Save
      </Button>,
    );
    const save = button('Save', root);
    save.focus();
    save.click();
    expect(run).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(save);
    expect(save.ariaBusy).toBe('true');
  });

  it.each([
    [true, 1],
    [false, 0],
  ])('sends its form if it is told to (submit = %s)', (submit, times) => {
    const sent = vi.fn((event: Event) => event.preventDefault());
    const root = show(
      <form onSubmit={sent}>
        <Button submit={submit}>Add</Button>
      </form>,
    );
    button('Add', root).click();
    expect(sent).toHaveBeenCalledTimes(times);
  });

  it('that is only an icon has its name for the ear and for the pointer', () => {
    const root = show(<IconButton icon={Star} label="Favourite" onClick={nothing} />);
    expect(button('Favourite', root).title).toBe('Favourite');
    expect(the('svg', root).ariaHidden).toBe('true');
  });
});

describe('colours', () => {
  it.each(COLOURS)('the %s stroke is as tall as its box', (colour) => {
    const root = show(
      <div style={{ height: '72px' }}>
        <Stroke colour={colour} />
      </div>,
    );
    expect(the('.stroke', root).getBoundingClientRect().height).toBe(72);
  });

  it('are told apart by their pattern alone', () => {
    const root = show(COLOURS.map((colour) => <Stroke key={colour} colour={colour} />));
    const shapes = [...root.querySelectorAll('path')].map(
      (path) => `${path.getAttribute('d')} ${path.getAttribute('stroke-dasharray')}`,
    );
    expect(new Set(shapes).size).toBe(COLOURS.length);
  });

  it('a swatch to choose says whether it is chosen, one without a name is silent', () => {
    const pick = vi.fn();
    const root = show(
      <>
        <Swatch colour="green" label="Evidence" chosen onPick={pick} />
        <Swatch colour="blue" label="" />
      </>,
    );
    const green = button('Evidence', root);
    green.click();
    expect(green.ariaPressed).toBe('true');
    expect(pick).toHaveBeenCalledOnce();
    expect(the('span.swatch', root).ariaHidden).toBe('true');
  });
});

describe('choices', () => {
  it('radio buttons tell what was chosen, and show what belongs to it', () => {
    const choose = vi.fn();
    const root = show(
      <Radios
        name="x"
        label="Which"
        values={['a', 'b']}
        chosen="a"
        words={(v) => `Choice ${v}`}
        under={(v) => <i>{`under ${v}`}</i>}
        onChoose={choose}
      />,
    );
    expect(the('i', root).textContent).toBe('under a');
    the<HTMLInputElement>('[value=b]', root).click();
    expect(choose).toHaveBeenCalledWith('b');
  });

  it('a box to tick tells its new state', () => {
    const change = vi.fn();
    const root = show(
      <Checkbox checked={false} onChange={change}>
        Tick
      </Checkbox>,
    );
    the('label', root).click();
    expect(change).toHaveBeenCalledWith(true);
  });
});

describe('a failure', () => {
  it.each([
    [false, 'alert'],
    [true, 'status'],
  ])('is read out as fits it (quiet = %s)', (quiet, role) => {
    const run = vi.fn();
    const root = show(
      <Failure quiet={quiet} what="It broke." actions={[{ label: 'Again', run }]} />,
    );
    expect(the('.failure', root).role).toBe(role);
    button('Again', root).click();
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('progress', () => {
  it('says how far it is and can be stopped', () => {
    const run = vi.fn();
    const root = show(
      <Progress
        label="Importing"
        done={3}
        total={12}
        said="3 of 12"
        cancel={{ label: 'Cancel', run }}
      />,
    );
    expect(the<HTMLProgressElement>('progress', root).position).toBe(0.25);
    button('Cancel', root).click();
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('with forced colours', () => {
  it('the chosen tab and the chosen swatch are still told apart, and swatches keep their fill', async () => {
    const session = cdp() as unknown as { send(method: string, input: unknown): Promise<unknown> };
    const emulate = (features: unknown[]) =>
      session.send('Emulation.setEmulatedMedia', { features });
    await emulate([{ name: 'forced-colors', value: 'active' }]);
    onTestFinished(() => void emulate([]));
    const root = show(<Board />);
    const line = (selector: string) => getComputedStyle(the(selector, root)).borderBlockEndColor;
    expect(line('[role=tab][aria-selected=true]')).not.toBe(
      line('[role=tab][aria-selected=false]'),
    );
    const outline = (selector: string) => getComputedStyle(the(selector, root)).outlineStyle;
    expect(outline('button.swatch[aria-pressed=true]')).toBe('solid');
    expect(outline('button.swatch[aria-pressed=false]')).toBe('none');
    const fill = (colour: string) =>
      getComputedStyle(the(`.swatch.colour-${colour}`, root)).backgroundColor;
    expect(fill('yellow')).not.toBe(fill('violet'));
  });
});
