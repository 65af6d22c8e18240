/// How many columns and rows something takes.
nonisolated package struct Size: Hashable, Sendable {
    package var columns: Int
    package var rows: Int

    /// Negative lengths become zero.
    package init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A place on the grid, counted from zero at the top left.
nonisolated package struct Point: Hashable, Sendable {
    package var column: Int
    package var row: Int

    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// An area of the grid; it may lie partly or wholly outside of it.
nonisolated package struct Rect: Hashable, Sendable {
    package var column: Int
    package var row: Int
    package var columns: Int
    package var rows: Int

    /// Negative lengths become zero.
    package init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    package init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    package var size: Size { Size(columns: columns, rows: rows) }
    package var origin: Point { Point(column: column, row: row) }

    /// The first column to the right of the area.
    package var endColumn: Int { column + columns }

    /// The first row below the area.
    package var endRow: Int { row + rows }

    package var isEmpty: Bool { columns == 0 || rows == 0 }

    package func contains(_ point: Point) -> Bool {
        point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
    }

    /// What both areas cover; empty when they do not touch.
    package func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left,
            row: top,
            columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top
        )
    }

    /// The area without a margin on its sides.
    package func inset(columns margin: Int = 0, rows rowMargin: Int = 0) -> Rect {
        Rect(
            column: column + min(margin, columns / 2),
            row: row + min(rowMargin, rows / 2),
            columns: columns - 2 * margin,
            rows: rows - 2 * rowMargin
        )
    }

    /// One row of the area, counted from its top; empty when the area has no such row.
    package func line(_ index: Int) -> Rect {
        Rect(column: column, row: row + index, columns: columns, rows: index >= 0 && index < rows ? 1 : 0)
    }

    /// An area of a size in the middle of this one, never larger than it.
    package func centred(_ size: Size) -> Rect {
        let width = min(size.columns, columns)
        let height = min(size.rows, rows)
        return Rect(
            column: column + (columns - width) / 2,
            row: row + (rows - height) / 2,
            columns: width,
            rows: height
        )
    }
}
