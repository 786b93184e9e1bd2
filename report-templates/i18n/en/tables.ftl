# Tables.

table-turned = The next table is wide: it stands turned on a page of its own.
