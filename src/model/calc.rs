//! Computed numbers: `{{ calc 365*24-6 unit=hour }}`.

/// The value of an expression of numbers, `+ - * /` and brackets, or `None`
/// if it is not one or has no finite value.
pub fn calc(expression: &str) -> Option<f64> {
    let tokens: Vec<char> = expression.chars().filter(|c| !c.is_whitespace()).collect();
    if tokens.len() > 200 {
        return None;
    }
    let mut reader = Reader { tokens: &tokens, at: 0 };
    let value = reader.sum()?;
    (reader.at == tokens.len() && value.is_finite()).then_some(value)
}

struct Reader<'a> {
    tokens: &'a [char],
    at: usize,
}

impl Reader<'_> {
    fn sum(&mut self) -> Option<f64> {
        let mut value = self.product()?;
        while let Some(sign) = self.take(&['+', '-', '−']) {
            let next = self.product()?;
            value = if sign == '+' { value + next } else { value - next };
        }
        Some(value)
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.factor()?;
        while let Some(sign) = self.take(&['*', '×', '/', '÷']) {
            let next = self.factor()?;
            value = if matches!(sign, '*' | '×') { value * next } else { value / next };
        }
        Some(value)
    }

    fn factor(&mut self) -> Option<f64> {
        if self.take(&['-', '−']).is_some() {
            return Some(-self.factor()?);
        }
        if self.take(&['(']).is_some() {
            let value = self.sum()?;
            self.take(&[')'])?;
            return Some(value);
        }
        let rest = &self.tokens[self.at..];
        let n_digits = rest.iter().take_while(|c| c.is_ascii_digit() || **c == '.').count();
        let number: String = rest[..n_digits].iter().collect();
        self.at += n_digits;
        number.parse().ok()
    }

    fn take(&mut self, wanted: &[char]) -> Option<char> {
        let next = *self.tokens.get(self.at)?;
        wanted.contains(&next).then(|| {
            self.at += 1;
            next
        })
    }
}

#[cfg(test)]
mod tests {
    use super::calc;

    #[test]
    fn a_year_less_six_hours_is_8754_hours() {
        assert_eq!(calc("365*24-6"), Some(8754.0));
    }

    #[test]
    fn points_come_before_lines_and_brackets_before_both() {
        assert_eq!(calc("2+3*4"), Some(14.0));
        assert_eq!(calc("(2+3)*-4"), Some(-20.0));
        assert_eq!(calc("7 / 2"), Some(3.5));
    }

    #[test]
    fn what_is_no_number_has_no_value() {
        for text in ["", "1/0", "2+", "(1", "1 2 x", "--", ")", "1..2"] {
            assert_eq!(calc(text), None, "{text}");
        }
        assert_eq!(calc(&"(".repeat(100_000)), None);
    }
}
