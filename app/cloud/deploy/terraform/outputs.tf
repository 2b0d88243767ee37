output "address" {
  value = "https://${var.domain}/api/v1"
}

output "log_group" {
  value = aws_cloudwatch_log_group.this.name
}
