import Testing

@testable import Configuration

@Suite("Columns in the settings")
struct ListSettingTests {
    private func read(_ text: String) throws(ConfigurationError) -> UserConfiguration {
        try UserConfiguration.read(bytes: Array(text.utf8), name: "config.toml")
    }

    @Test("Columns come in their order, with the widths they have")
    func columns() throws {
        let settings = try read("[lists]\ncolumns = [\"number\", \"due:17\", \"subject\"]\n")
        let columns = [
            ListSettings.Column("number"), ListSettings.Column("due", width: 17), ListSettings.Column("subject"),
        ]
        #expect(settings.lists.columns == columns)
        #expect(try read("").lists.columns.isEmpty)
    }

    @Test(
        "A column that does not exist, a width that is none and a column named twice are told with their line",
        arguments: ["\"nummer\"", "\"due:x\"", "\"due:3\"", "\"due:61\"", "\"due\", \"due:9\"", "7", "\"\""]
    )
    func mistakes(list: String) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try read("theme = \"dark\"\n[lists]\ncolumns = [\(list)]\n")
        }
        #expect(error.line == 3)
        #expect(error.key.hasPrefix("lists.columns"))
    }
}
