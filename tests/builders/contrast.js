// Run axe-core on a page, and compute the contrast of one text of each look that is not yet approved.
// The first argument are the approved looks, the second the rules to run, or null for all.
async ([approved, rules]) => {
    const OF_TEXTS = ["color", "fontSize", "fontWeight", "textShadow", "webkitTextFillColor",
        "webkitTextStrokeColor", "webkitTextStrokeWidth"];
    const OF_BOXES = ["backgroundColor", "backgroundImage", "backgroundClip", "opacity", "filter", "mixBlendMode"];
    const CONTROLS = "input, select, textarea";
    const ROW = 50; // Pixels. A text is compared only with the boxes of its rows.
    const RULE = "color-contrast";
    const values = (style, names) => names.map(name => style[name]).join("|");
    const unpainted = values({ backgroundColor: "rgba(0, 0, 0, 0)", backgroundImage: "none",
        backgroundClip: "border-box", opacity: "1", filter: "none", mixBlendMode: "normal" }, OF_BOXES);

    // Find the boxes that are painted, that cut off what is outside them, and that leave their place.
    const painted = new Map(), clipping = new Map(), lifted = new Set(), boxesOfRow = new Map();
    const rowsOf = place => {
        const first = Math.floor(place.top / ROW);
        return Array.from({ length: Math.floor(place.bottom / ROW) - first + 1 }, (_, index) => first + index);
    };
    for (const each of document.querySelectorAll("*")) {
        const style = getComputedStyle(each);
        const look = values(style, OF_BOXES);
        const place = each.getBoundingClientRect();
        if (style.overflow !== "visible" && !each.contains(document.body)) clipping.set(each, place);
        if (["absolute", "fixed"].includes(style.position)) lifted.add(each);
        const image = each.matches("img, svg, canvas, video, object, iframe, button") || each.matches(CONTROLS);
        if (look === unpainted && !image) continue;
        painted.set(each, { look, place });
        if (each.contains(document.body)) continue;
        for (const row of rowsOf(place)) boxesOfRow.set(row, [...(boxesOfRow.get(row) ?? []), each]);
    }

    // Name the look of a text by its own style and the boxes under it, unless another box meets it.
    const written = each => [...each.childNodes].filter(node => node.nodeType === 3 && node.data.trim());
    const placesOf = each => each.matches(CONTROLS) ? [...each.getClientRects()] : written(each).flatMap(node => {
        const range = document.createRange();
        range.selectNode(node);
        return [...range.getClientRects()];
    });
    const inside = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1
        && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const lookOf = (each, places) => {
        const kind = each.matches(CONTROLS) ? [each.localName, each.type, each.disabled].join(" ") : "text";
        const looks = [kind, values(getComputedStyle(each), OF_TEXTS)];
        const under = new Set();
        let shown = places, moved = false;
        for (let box = each; box; box = box.parentElement) {
            if (box !== each && clipping.has(box) && !moved) shown = [clipping.get(box)];
            moved ||= lifted.has(box);
            if (!painted.has(box)) continue;
            const { look, place } = painted.get(box);
            if (box !== document.documentElement && !shown.every(part => inside(part, place))) return null;
            under.add(box);
            looks.push(look);
        }
        const covered = place => rowsOf(place).some(row => (boxesOfRow.get(row) ?? [])
            .some(box => !under.has(box) && meet(place, painted.get(box).place)));
        return places.some(covered) ? null : looks.join(" on ");
    };

    // Group the texts that axe-core can decide on by look. It leaves a text in a picture to people.
    const known = new Set(approved);
    const chosen = [], groups = new Map();
    const checked = !rules || rules.includes(RULE);
    for (const each of checked ? document.querySelectorAll("body, body *") : []) {
        if (!each.matches(CONTROLS) && !written(each).length || each.closest("option, noscript, svg")) continue;
        const places = placesOf(each);
        if (!places.length) continue;
        const look = lookOf(each, places);
        if (look === null) chosen.push(each);
        else if (!known.has(look)) groups.set(look, [...(groups.get(look) ?? []), { each, places }]);
    }
    const seen = (each, place) => inside(place, each.getBoundingClientRect())
        && [...clipping].every(([box, area]) => !box.contains(each) || inside(place, area));
    const plain = ({ each, places }) => places.length === 1 && seen(each, places[0])
        && (each.matches(CONTROLS) || each.textContent.trim().length > 1);
    const wordings = new Map();
    for (const [look, group] of groups) {
        const { each } = group.find(plain) ?? group[0];
        chosen.push(each);
        wordings.set(look, each.textContent);
    }

    const violations = [], passed = [];
    const run = async (texts, options) => {
        for (const text of texts) text.dataset.unapproved = "";
        axe.configure({ rules: [{ id: RULE, selector: "[data-unapproved]" }] });
        const found = await axe.run({ ...options, resultTypes: ["violations", "passes"], elementRef: true,
            selectors: false, preload: false });
        axe.configure({ rules: [{ id: RULE, selector: "*" }] });
        for (const text of texts) delete text.dataset.unapproved;
        violations.push(...found.violations.map(rule => [rule.id, rule.nodes.map(node => node.html)]));
        const nodes = found.passes.filter(rule => rule.id === RULE).flatMap(rule => rule.nodes);
        const fine = new Set(nodes.map(node => node.element));
        for (const [look, group] of [...groups]) {
            if (!group.some(({ each }) => fine.has(each))) continue;
            passed.push(look);
            groups.delete(look);
        }
    };
    if (!rules || rules.some(rule => rule !== RULE) || chosen.length) {
        await run(chosen, rules ? { runOnly: rules } : {});
    }
    // Axe-core could not decide on the text that represents a look, so it tries those with other words.
    const others = [...groups].flatMap(([look, group]) => group.map(({ each }) => each)
        .filter(each => each.textContent !== wordings.get(look)));
    if (others.length) await run(others, { runOnly: [RULE] });
    return { violations, passed };
}
