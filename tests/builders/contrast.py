"""Check the contrast of texts with axe-core, each combination of text and background once.

The contrast of a text follows from its color, its size and the boxes painted behind it. Most texts of a state look
like texts of a state before it. Axe-core computes the contrast of every text that it has not yet approved.
"""

from dataclasses import dataclass, field

from playwright.sync_api import Page

from tests.builders.axe import Violation, load

UNAPPROVED = """async approved => {
    const OF_TEXTS = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextFillColor",
        "webkitTextStrokeColor", "webkitTextStrokeWidth"];
    const OF_BOXES = ["backgroundColor", "backgroundImage", "backgroundClip", "opacity", "filter", "mixBlendMode"];
    const values = (style, names) => names.map(name => style[name]).join("|");
    const unpainted = values({ backgroundColor: "rgba(0, 0, 0, 0)", backgroundImage: "none",
        backgroundClip: "border-box", opacity: "1", filter: "none", mixBlendMode: "normal" }, OF_BOXES);
    const painted = new Map();
    for (const each of document.querySelectorAll("*")) {
        const look = values(getComputedStyle(each), OF_BOXES);
        const image = each.matches("img, svg, canvas, video, object, iframe, input, select, textarea, button");
        if (look !== unpainted || image) painted.set(each, { look, place: each.getBoundingClientRect() });
    }
    const written = each => [...each.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
    const places = each => written(each).flatMap(node => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()];
    });
    const inside = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1
        && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const lookOf = each => {
        const under = [];
        for (let box = each; box; box = box.parentElement) if (painted.has(box)) under.push(box);
        const own = places(each);
        const alone = own.length && own.every(place =>
            under.every(box => box === document.documentElement || inside(place, painted.get(box).place))
            && [...painted].every(([box, other]) => under.includes(box) || !meet(place, other.place)));
        const look = values(getComputedStyle(each), OF_TEXTS);
        return alone ? [look, ...under.map(box => painted.get(box).look)].join(" on ") : null;
    };
    const texts = [...document.querySelectorAll("body, body *")]
        .filter(each => written(each).length || each.matches("input, select, textarea, button"));
    const looks = new Map(texts.map(each => [each, lookOf(each)]));
    const known = new Set(approved);
    const unapproved = texts.filter(each => !known.has(looks.get(each)));
    if (!unapproved.length) return { violations: [], passed: [] };
    const found = await axe.run({ include: unapproved }, { runOnly: ["color-contrast"],
        resultTypes: ["violations", "passes"], elementRef: true, selectors: false });
    const passed = found.passes.flatMap(rule => rule.nodes).map(node => looks.get(node.element)).filter(Boolean);
    return {
        violations: found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)]),
        passed: [...new Set(passed)],
    };
}"""
"""A text over a box that is no ancestor of it, or partly outside an ancestor, is never taken as approved."""


@dataclass
class Contrasts:
    """The combinations of text and background whose contrast axe-core has approved."""

    approved: set[str] = field(default_factory=set)

    def violations(self, page: Page) -> list[Violation]:
        """Return the texts of a page with too little contrast."""
        load(page)
        found = page.evaluate(UNAPPROVED, sorted(self.approved))
        self.approved.update(found["passed"])
        return [(rule, nodes) for rule, nodes in found["violations"]]
