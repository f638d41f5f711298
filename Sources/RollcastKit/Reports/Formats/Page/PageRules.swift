/// How the page looks on a screen, light or dark, and on paper.
enum PageRules {
  static let page: StaticString = """
    :root { --text: #1f2328; --soft: #59636e; --back: #ffffff; --edge: #d1d9e0; --band: #f6f8fa;
      --link: #0969da; --added: #dafbe1; --gone: #ffebe9; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #f0f6fc; --soft: #9198a1; --back: #0d1117; --edge: #3d444d; --band: #151b23;
        --link: #4493f8; --added: #12361f; --gone: #4a1b1d; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--back); color: var(--text);
      font: 15px/1.5 ui-sans-serif, system-ui, sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
    h2 { font-size: 1.3rem; margin: 0; overflow-wrap: anywhere; }
    h3 { font-size: 1.05rem; margin: 1.25rem 0 0.5rem; }
    h4 { font-size: 0.95rem; margin: 1rem 0 0.35rem; overflow-wrap: anywhere; }
    a { color: var(--link); }
    code, pre { font: 0.85rem/1.45 ui-monospace, monospace; }
    h2, h3, summary, td, th, dd, label, .line { unicode-bidi: isolate; }
    .facts { color: var(--soft); margin: 0.15rem 0 1rem; }
    .rollout + .rollout, .summary + .rollout { margin-top: 3rem; border-top: 1px solid var(--edge);
      padding-top: 1.5rem; }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    caption { text-align: left; color: var(--soft); padding-bottom: 0.25rem; }
    tbody th { font-weight: 600; }
    th, td { text-align: left; padding: 0.3rem 0.5rem; vertical-align: top;
      border-bottom: 1px solid var(--edge); }
    td.number, th.number { text-align: right; }
    .state .wide { margin-top: 0.75rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.15rem 1rem; margin: 0; }
    dt { color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    fieldset { border: 0; margin: 1.25rem 0 0; padding: 0; }
    legend { font-weight: 600; padding: 0 0 0.35rem; }
    .choice { display: inline-block; position: relative; margin: 0 0.15rem 0.35rem 0; }
    .choice input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
    .choice label { display: block; padding: 0.2rem 0.7rem; border: 1px solid var(--edge);
      border-radius: 0.4rem; background: var(--band); }
    .choice input:checked + label { background: var(--link); border-color: var(--link);
      color: var(--back); font-weight: 600; }
    .choice input:focus-visible + label { outline: 3px solid var(--text); outline-offset: 2px; }
    .state { border: 1px solid var(--edge); border-radius: 0.5rem; padding: 0 1rem 1rem;
      margin-top: 0.6rem; }
    details { margin-top: 0.6rem; }
    summary { cursor: pointer; overflow-wrap: anywhere; }
    pre { margin: 0.35rem 0 0; padding: 0.5rem 0; overflow-x: auto; background: var(--band);
      border: 1px solid var(--edge); border-radius: 0.4rem; tab-size: 2; }
    pre code { display: block; min-width: max-content; }
    pre .line { display: block; padding: 0 0.75rem 0 1.75rem; }
    pre .line::before { content: " "; float: left; margin-left: -1.1rem; color: var(--soft); }
    pre ins, pre del { text-decoration: none; }
    pre ins { background: var(--added); }
    pre del { background: var(--gone); }
    pre ins::before { content: "+" !important; }
    pre del::before { content: "\\2212" !important; }
    .mark { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; user-select: none; }
    .warning { border-left: 4px solid #bf8700; padding-left: 0.75rem; }
    @media print {
      :root { --text: #000; --back: #fff; --band: #fff; }
      main { max-width: none; padding: 0; }
      fieldset { display: none; }
      tr, svg, dl { break-inside: avoid; }
      .wide { overflow: visible; }
      td code { overflow-wrap: anywhere; }
      pre { overflow: visible; }
      pre code { display: block; min-width: max-content; }
    pre .line { white-space: pre-wrap;}
      pre code { min-width: 0; }
      pre ins { border-left: 3px solid #1a7f37; }
      pre del { border-left: 3px solid #cf222e; }
      a { color: inherit; text-decoration: none; }
    }
    """
}
