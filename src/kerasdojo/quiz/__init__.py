"""Quizzes: questions with parameters, keys and named wrong answers."""
