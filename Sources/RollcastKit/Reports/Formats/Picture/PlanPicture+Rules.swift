extension PlanPicture {
  /// How the parts look: text in the current colour on paper of its own, light or dark as the
  /// reader prefers.
  static let rules: StaticString = """
    .rollcast-plan { color: #1f2328; --paper: #ffffff; --grid: #d1d9e0; --new: #0969da;
      --old: #6e7781; --route: #8250df; --note: #59636e; }
    @media (prefers-color-scheme: dark) {
      .rollcast-plan { color: #f0f6fc; --paper: #0d1117; --grid: #3d444d; --new: #4493f8;
        --old: #9198a1; --route: #ab7df8; --note: #9198a1; }
    }
    .rollcast-plan text { font: 12px ui-sans-serif, system-ui, sans-serif; fill: currentColor; }
    .rollcast-plan .title { font-size: 15px; font-weight: 600; }
    .rollcast-plan .strong { font-weight: 600; }
    .rollcast-plan .note { fill: var(--note); font-size: 11px; }
    .rollcast-plan .middle { text-anchor: middle; }
    .rollcast-plan .end { text-anchor: end; }
    .rollcast-plan .paper { fill: var(--paper); }
    .rollcast-plan .grid { stroke: var(--grid); stroke-width: 1; }
    .rollcast-plan .dotted { stroke: var(--grid); stroke-width: 1; stroke-dasharray: 2 4; }
    .rollcast-plan .area { fill: var(--new); fill-opacity: 0.18; }
    .rollcast-plan .stairs { fill: none; stroke: var(--new); stroke-width: 2.5; }
    .rollcast-plan .new { fill: var(--new); }
    .rollcast-plan .old { fill: var(--old); }
    .rollcast-plan .pause { fill: var(--note); }
    .rollcast-plan .lane { fill: var(--route); fill-opacity: 0.22; }
    """
}
