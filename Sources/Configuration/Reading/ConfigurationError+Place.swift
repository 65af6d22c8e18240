import TOMLText

extension ConfigurationError {
    /// The same error with the place of its key.
    func located(in text: String) -> ConfigurationError {
        guard line == nil, !key.isEmpty else { return self }
        guard let place = TOMLPlaces(text, countingFrom: 1).place(of: key) else { return self }
        var located = self
        located.line = place.line
        located.column = place.column
        return located
    }
}
