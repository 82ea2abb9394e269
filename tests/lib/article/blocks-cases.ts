/** What a page may hold between two paragraphs, and the outline it must be read as. */
interface Case {
  name: string;
  html: string;
  outline: string[];
}

/** By kind, in the order of lib/article/blocks. */
export const CASES: { kind: string; cases: Case[] }[] = [
  {
    kind: 'lists',
    cases: [
      {
        name: 'begin at the number they say, also backwards',
        html: '<ol start="4"><li>Moor.</li><li>Wait.</li></ol><ol reversed><li>Two</li><li>One</li></ol><ol><li value="7">Seven</li></ol>',
        outline: [
          'ol 4',
          '- p Moor.',
          '- p Wait.',
          'ol reversed',
          '- p Two',
          '- p One',
          'ol 7',
          '- p Seven',
        ],
      },
      {
        name: 'nest in their items',
        html: '<ul><li>Spring<ol><li>March</li><li>April</li></ol></li><li>Neap</li></ul>',
        outline: ['ul', '- p Spring', '  ol', '  - p March', '  - p April', '- p Neap'],
      },
      {
        name: 'directly in lists belong to the item before',
        html: '<ul><li>Spring</li><ul><li>March</li></ul><li>Neap</li></ul>',
        outline: ['ul', '- p Spring', '  ul', '  - p March', '- p Neap'],
      },
      {
        name: 'may begin with a list, and hold words without an item',
        html: '<ul><ul><li>March</li></ul>Loose words</ul>',
        outline: ['ul', '- ul', '  - p March', '- p Loose words'],
      },
      {
        name: 'of tasks keep their check boxes as text',
        html: '<ul><li><input type="checkbox" checked disabled> Look up the day</li><li><input type="checkbox"> Add an hour</li></ul>',
        outline: ['ul', '- p ☑ Look up the day', '- p ☐ Add an hour'],
      },
      {
        name: 'of definitions keep terms and what is said of them together',
        html: '<dl><dt>Ebb</dt><dt>Low</dt><dd>The water <em>goes</em>.</dd><dt>Flood</dt><dd><p>It comes.</p><p>It stays.</p></dd></dl>',
        outline: [
          'definitions',
          '- dt Ebb',
          '  dt Low',
          '  p The water *goes*.',
          '- dt Flood',
          '  p It comes.',
          '  p It stays.',
        ],
      },
      {
        name: 'of definitions may be grouped by boxes, and without terms are no list',
        html: '<dl><div><dt>Ebb</dt><dd>It goes.</dd></div><div><dt>Flood</dt><dd>It comes.</dd></div></dl><dl><dd>Set in.</dd></dl>',
        outline: [
          'definitions',
          '- dt Ebb',
          '  p It goes.',
          '- dt Flood',
          '  p It comes.',
          'p Set in.',
        ],
      },
    ],
  },
  {
    kind: 'tables',
    cases: [
      {
        name: 'have headers, a caption, and marks in their cells',
        html: '<table><caption>High water</caption><thead><tr><td>Day</td><td>Time</td></tr></thead><tbody><tr><th>Monday</th><td><strong>04:10</strong> or <code>0410</code></td></tr></tbody></table>',
        outline: ['table High water', '  !Day | !Time', '  !Monday | **04:10** or `0410`'],
      },
      {
        name: 'expand cells over several columns and rows',
        html: '<table><tr><th>Day</th><th colspan="2">Times</th></tr><tr><td rowspan="2">Monday</td><td>04:10</td><td>16:40</td></tr><tr><td>05:00</td><td>17:20</td></tr></table>',
        outline: ['table', '  !Day | !Times | ', '  Monday | 04:10 | 16:40', '   | 05:00 | 17:20'],
      },
      {
        name: 'keep the blocks of a cell on lines of their own',
        html: '<table><tr><th>Day</th><th>Notes</th></tr><tr><td>Monday</td><td><p>Calm.</p><ul><li>No wind</li><li>No swell</li></ul></td></tr></table>',
        outline: ['table', '  !Day | !Notes', '  Monday | Calm.⏎No wind⏎No swell'],
      },
      {
        name: 'take the caption of the figure around them, and set their pictures behind',
        html: '<figure><table><tr><th>Quay</th><th>View</th></tr><tr><td>North</td><td><img src="/north.jpg" width="600" height="400" alt="The quay"></td></tr></table><figcaption>The quays</figcaption></figure>',
        outline: ['table The quays', '  !Quay | !View', '  North | ', 'figure 0'],
      },
      {
        name: 'that only lay out a page are not seen',
        html: `<table role="presentation"><tr><td>Left words.</td><td>Right words.</td></tr></table><table><tr><td><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table></td></tr></table><table><tr><td>One column.</td></tr><tr><td>Two rows.</td></tr></table>`,
        outline: [
          'p Left words.',
          'p Right words.',
          'table',
          '  !A | !B',
          '  1 | 2',
          'p One column.',
          'p Two rows.',
        ],
      },
    ],
  },
  {
    kind: 'code',
    cases: [
      {
        name: 'says its language in many ways',
        html: '<pre><code class="language-js">a</code></pre><pre class="brush: python">b</pre><div class="highlight-source-shell"><pre>c</pre></div><pre data-lang="rust"><code>d</code></pre><pre><code class="lang-go">e</code></pre><pre><code class="language-plaintext">f</code></pre>',
        outline: [
          'code js a',
          'code python b',
          'code shell c',
          'code rust d',
          'code go e',
          'code f',
        ],
      },
      {
        name: 'keeps its lines, whatever makes them',
        html: '<pre><code><div>one</div><div>  two</div><div><br></div><div>three</div></code></pre><pre><span class="line">one</span><span class="line">two</span></pre><pre><code>one</code><code>two</code></pre><pre>one<br>two\n</pre>',
        outline: ['code one⏎  two⏎⏎three', 'code one⏎two', 'code one⏎two', 'code one⏎two'],
      },
      {
        name: 'in a line of words is not cut',
        html: '<pre>take <code>one</code> and <code>two</code></pre>',
        outline: ['code take one and two'],
      },
      {
        name: 'is read without the numbers of its lines',
        html: '<table class="highlight"><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>one\ntwo</pre></td></tr></table><pre><span class="line"><span class="lineno">1</span>one</span>\n<span class="line"><span class="lineno">2</span>two</span></pre><table class="blob"><tr><td class="blob-num">1</td><td class="blob-code">one</td></tr><tr><td class="blob-num">2</td><td class="blob-code">  two</td></tr></table>',
        outline: ['code one⏎two', 'code one⏎two', 'code one⏎  two'],
      },
      {
        name: 'in a cell keeps its lines',
        html: '<table><tr><th>Call</th><th>Use</th></tr><tr><td>ebb</td><td><pre>one\n  two</pre></td></tr></table>',
        outline: ['table', '  !Call | !Use', '  ebb | `one\n  two`'],
      },
    ],
  },
  {
    kind: 'pictures',
    cases: [
      {
        name: 'of a gallery are figures in their order',
        html: '<figure><img src="/a.jpg" width="600" height="400" alt="a"><a href="/big"><img src="/b.jpg" width="600" height="400" alt="b"></a><figcaption>Two views.</figcaption></figure>',
        outline: ['figure 0', 'figure 1'],
      },
      {
        name: 'in the middle of a paragraph stand behind it',
        html: '<p>Before it <img src="/a.jpg" width="600" height="400" alt="a">and after it.</p>',
        outline: ['p Before it and after it.', 'figure 0'],
      },
      {
        name: 'are not made of a figure that holds something else',
        html: '<figure><pre>code</pre><figcaption>Listing 1</figcaption></figure><figure><blockquote><p>Water has no memory of us.</p></blockquote><figcaption>Ada Holm, diver</figcaption></figure>',
        outline: [
          'code code',
          'quote',
          '  p Water has no memory of us.',
          '  source Ada Holm, diver',
        ],
      },
    ],
  },
  {
    kind: 'block quotes',
    cases: [
      {
        name: 'keep where they are from',
        html: '<blockquote cite="/letters"><p>Water has no memory of us.</p><footer>Ada Holm, <cite>Letters</cite></footer></blockquote>',
        outline: [
          'quote https://field.example/letters',
          '  p Water has no memory of us.',
          '  source Ada Holm, *Letters*',
        ],
      },
    ],
  },
  {
    kind: 'notes',
    cases: [
      {
        name: 'are joined to their references, and do not lead back in words',
        html: '<p>It is old.<sup><a href="#fn1" id="r1">1</a></sup> It is wet.<a role="doc-noteref" href="#fn2">2</a></p><ol><li id="fn1">By the clock. <a href="#r1">↩</a></li><li id="fn2"><p>By hand. <a role="doc-backlink" href="#r1">back</a></p></li></ol>',
        outline: [
          'p It is old.^[^1](fn1)^ It is wet.[^2](fn2)',
          'notes',
          '- p#fn1 By the clock.',
          '- p#fn2 By hand.',
        ],
      },
      {
        name: 'may be paragraphs, as word processors write them',
        html: '<p>It is old.<a href="#_ftn1" name="_ftnref1">[1]</a></p><p>It is wet.</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> By the clock.</p>',
        outline: [
          'p It is old.[^[1]](_ftn1)',
          'p It is wet.',
          'p#_ftn1 [[1]](https://field.example/2026/how-to-read-a-tide-table#_ftnref1) By the clock.',
        ],
      },
      {
        name: 'are not made of links within the page',
        html: '<p>See <a href="#later">the last part</a> of it.</p><h2 id="later">Later</h2>',
        outline: [
          'p See [the last part](https://field.example/2026/how-to-read-a-tide-table#later) of it.',
          'h2#later Later',
        ],
      },
    ],
  },
  {
    kind: 'formulas',
    cases: [
      {
        name: 'of MathML are TeX if they carry it, else their words',
        html: '<p>So <math alttext="a^2"><mi>a</mi><mn>2</mn></math> and <math><semantics><mi>b</mi><annotation encoding="application/x-tex">b_1</annotation></semantics></math> and <math><mi>c</mi></math>.</p>',
        outline: ['p So $a^2$ and $b_1$ and $c$.'],
      },
      {
        name: 'of KaTeX, MathJax and MediaWiki are read once',
        html: '<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding="application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">a2</span></span>, <span class="MathJax_Preview"></span><span class="MathJax">b1</span><script type="math/tex">b_1</script>, <mjx-container><svg></svg><mjx-assistive-mml><math><mi>c</mi></math></mjx-assistive-mml></mjx-container> and <span class="mwe-math-element"><span style="display:none"><math alttext="{\\displaystyle d}"><mi>d</mi></math></span><img class="mwe-math-fallback-image-inline" alt="{\\displaystyle d}" src="/d.svg"></span>.</p>',
        outline: ['p So $a^2$, $b_1$, $c$ and $d$.'],
      },
      {
        name: 'that are pictures are their alternative text',
        html: '<p>So <img class="tex" alt="a^2" src="/a.png"> is long.</p>',
        outline: ['p So $a^2$ is long.'],
      },
    ],
  },
  {
    kind: 'embeds',
    cases: [
      {
        name: 'are links with a title',
        html: '<iframe src="https://www.youtube.com/embed/x" title="The flood" width="600" height="400"></iframe><iframe data-src="https://maps.example/quay" src="about:blank" width="600" height="400"></iframe><lite-youtube videoid="abc" playlabel="Play: Ebb"></lite-youtube><video><source src="/ebb.mp4"></video>',
        outline: [
          'embed The flood https://www.youtube.com/embed/x',
          'embed maps.example https://maps.example/quay',
          'embed Play: Ebb https://www.youtube.com/watch?v=abc',
          'embed field.example https://field.example/ebb.mp4',
        ],
      },
      {
        name: 'that nobody sees are left out',
        html: '<iframe src="https://x.example/a" width="1" height="1"></iframe><iframe src="https://x.example/b" style="display: none"></iframe><iframe src="https://ad.doubleclick.net/c" width="300" height="250"></iframe><iframe src="javascript:1" width="300" height="250"></iframe>',
        outline: [],
      },
      {
        name: 'of posts keep the words of the post, or lead to it',
        html: '<blockquote class="twitter-tweet"><p>The water is here.</p>— Ada Holm <a href="https://x.example/ada/1">May 1</a></blockquote><blockquote class="instagram-media" data-instgrm-permalink="https://i.example/p/1"><p>View this post <a href="https://i.example/p/1">A post by Ada</a></p></blockquote>',
        outline: [
          'quote https://x.example/ada/1',
          '  p The water is here.',
          '  p — Ada Holm [May 1](https://x.example/ada/1)',
          'embed A post by Ada https://i.example/p/1',
        ],
      },
    ],
  },
  {
    kind: 'what stands around words',
    cases: [
      {
        name: 'headings are named by themselves, an anchor or their section',
        html: '<h2 id="a">One <a href="#a">¶</a></h2><p>Words.</p><h2><a name="b"></a>Two</h2><p>Words.</p><section id="c"><h3>Three</h3><p>Words.</p></section>',
        outline: ['h2#a One', 'p Words.', 'h2#b Two', 'p Words.', 'h3#c Three', 'p Words.'],
      },
      {
        name: 'blocks in another language or direction say so',
        html: '<p lang="fr">La mer monte.</p><div lang="ar" dir="rtl"><p>البحر</p><p lang="en" dir="ltr">The sea.</p></div><p lang="en-GB">The sea, <i lang="la">mare</i>.</p>',
        outline: ['p@fr La mer monte.', 'p@ar@rtl البحر', 'p The sea.', 'p The sea, *mare*.'],
      },
      {
        name: 'details are read with their summary',
        html: '<details><summary>How it is measured</summary><p>With a pole.</p></details>',
        outline: ['p How it is measured', 'p With a pole.'],
      },
      {
        name: 'stars and lines between parts are rules, once',
        html: '<p>One.</p><p>* * *</p><p>Two.</p><hr><p>⁂</p><p>Three.</p><p>***</p>',
        outline: ['p One.', 'rule', 'p Two.', 'rule', 'p Three.', 'rule'],
      },
      {
        name: 'two breaks end a paragraph',
        html: '<div>One line.<br>Another.<br><br><b>Two.<br><br>Three.</b></div>',
        outline: ['p One line.⏎Another.', 'p **Two.**', 'p **Three.**'],
      },
      {
        name: 'open shadow roots are read in their place, slots with what they show',
        html: '<tide-note><template shadowrootmode="open"><p>Before.</p><slot></slot><p><slot name="end">Nothing</slot></p><button>Share</button></template><span slot="end">Last.</span><p>Within.</p></tide-note>',
        outline: ['p Before.', 'p Within.', 'p Last.'],
      },
    ],
  },
];
