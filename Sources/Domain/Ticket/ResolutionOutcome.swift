/// How a solved ticket counts in the follow-up, where the desk did not put the matter right itself.
package enum ResolutionOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The support level makes it the business's own task (NIVÅ-7, NIVÅ-11, KÖ-17); the solution is what was answered.
    case businessResponsibility = "verksamhetens ansvar"
}
