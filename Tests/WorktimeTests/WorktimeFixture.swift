/// A calendar with something of everything that a file may say.
enum WorktimeFixture {
    static let calendarFile = """
        {
          "timezone": "Europe/Stockholm",
          "weekly": {
            "mon": [["07:30", "16:30"]], "tue": [["12:00", "16:30"], ["07:30", "12:00"]], "wed": [["07:30", "16:30"]],
            "thu": [["07:30", "16:30"]], "fri": [["07:30", "16:00"]]
          },
          "public_holidays": "SE",
          "holidays": ["2026-11-30"],
          "yearly_holidays": ["12-23"],
          "date_hours": {"2026-11-28": [["10:00", "12:00"]], "2026-12-24": [["10:00", "12:00"]]},
          "date_breaks": {"2026-12-01": [["09:00", "10:00"]]}
        }
        """
}
