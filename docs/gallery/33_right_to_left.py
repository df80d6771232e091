"""In a script that runs from right to left."""

from argmap import ArgumentMap, Claim, Counterpoint, Support, render

DEBATE = ArgumentMap.of(
    Claim("street", "خیابان مرکز شهر باید به روی خودروها بسته شود."),
    Claim("air", "هوای شهر پاک‌تر می‌شود."),
    Claim("shops", "فروشگاه‌ها مشتری از دست می‌دهند."),
    Support("air", "street"),
    Counterpoint("shops", "street"),
    title="خیابان بدون خودرو",
)
render(DEBATE, "33_right_to_left.svg")
